"""The time zones of the world, from the system's files: `ZoneInfo("Europe/Berlin")`."""

import weakref
from bisect import bisect_right
from datetime import date, datetime, timedelta, tzinfo

__all__ = [
    "ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning",
]


class ZoneInfoNotFoundError(KeyError):
    """There is no zone of that name."""


class InvalidTZPathWarning(RuntimeWarning):
    """The environment variable PYTHONTZPATH has parts that are ignored."""


# Where zones are looked for.

_DEFAULT_PATH = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")

TZPATH = ()


def reset_tzpath(to=None):
    """Look for zones in these folders, or where the environment variable PYTHONTZPATH says, or in the system's own."""
    global TZPATH
    import os
    if to is not None:
        if isinstance(to, (str, bytes)):
            raise TypeError(f"tzpaths must be a list or tuple, not {type(to)}: {to!r}")
        to = tuple(map(os.fspath, to))
        if relative := [path for path in to if not os.path.isabs(path)]:
            raise ValueError(_relative(relative))
        TZPATH = to
        return
    given = os.environ.get("PYTHONTZPATH")
    if given is None:
        TZPATH = _DEFAULT_PATH
        return
    parts = given.split(os.pathsep) if given else []
    TZPATH = tuple(path for path in parts if os.path.isabs(path))
    if relative := [path for path in parts if not os.path.isabs(path)]:
        import warnings
        warnings.warn(
            "Invalid paths specified in PYTHONTZPATH environment variable. " + _relative(relative),
            InvalidTZPathWarning, stacklevel=2,
        )


def _relative(paths):
    return "Paths should be absolute but found the following relative paths:\n    " + "\n    ".join(paths)


def _find_file(key):
    """The path of a zone's file; None if there is none."""
    import os
    if os.path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    normal = os.path.normpath(key)
    if len(normal) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    if normal.split("/", 1)[0] == "..":
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
    for folder in TZPATH:
        path = os.path.join(folder, key)
        if os.path.isfile(path):
            return path
    return None


def _open(key):
    path = _find_file(key)
    if path is not None:
        return open(path, "rb")
    # The package tzdata has the files for systems that have none.
    try:
        from importlib import resources
        *folders, name = key.split("/")
        return resources.files(".".join(["tzdata.zoneinfo", *folders])).joinpath(name).open("rb")
    except (ImportError, OSError, UnicodeEncodeError, AttributeError, ValueError):
        raise ZoneInfoNotFoundError(f"No time zone found with key {key}") from None


def available_timezones():
    """The set of the names of all zones that are there: each file is looked into."""
    import os
    names = set()
    try:
        from importlib import resources
        with resources.files("tzdata").joinpath("zones").open() as file:
            names.update(line.strip() for line in file)
    except (ImportError, OSError, AttributeError):
        pass
    for root in TZPATH:
        for folder, folders, files in os.walk(root):
            if folder == root:
                # Other views of the same zones.
                folders[:] = [name for name in folders if name not in ("right", "posix")]
            for name in files:
                path = os.path.join(folder, name)
                key = os.path.relpath(path, start=root)
                if key in names:
                    continue
                try:
                    with open(path, "rb") as file:
                        if file.read(4) == b"TZif":
                            names.add(key)
                except OSError:
                    pass
    names.discard("posixrules")
    return names


# What files say.

_EPOCH = date(1970, 1, 1).toordinal()


class _Local:
    """What is true of a zone for a while: how far it is ahead of UTC, how much of that is summer time, and its name."""

    __slots__ = ("seconds", "offset", "dst", "name")

    def __init__(self, seconds, dst, name):
        self.seconds = seconds
        self.offset = timedelta(seconds=seconds)
        self.dst = timedelta(seconds=dst)
        self.name = name

    def __eq__(self, other):
        return (self.offset, self.dst, self.name) == (other.offset, other.dst, other.name)


_UNKNOWN = _Local(0, 0, None)
_UNKNOWN.offset = _UNKNOWN.dst = None


def _read(file):
    """Times of changes, what each changes to, kinds of local time (offset, is summer time, name), and the rule for later."""
    def number(size, signed=True):
        return int.from_bytes(file.read(size), signed=signed)

    def header():
        if file.read(4) != b"TZif":
            raise ValueError("Invalid TZif file: magic not found")
        version = file.read(1)
        file.read(15)
        return version, [number(4, False) for _ in range(6)]

    version, (is_ut, is_std, leaps, changes, kinds, chars) = header()
    size = 4
    if version >= b"2":
        # The same again follows, with times of 64 bits.
        file.read(changes * 5 + kinds * 6 + chars + leaps * 8 + is_std + is_ut)
        version, (is_ut, is_std, leaps, changes, kinds, chars) = header()
        size = 8
    times = [number(size) for _ in range(changes)]
    places = list(file.read(changes))
    found = [(number(4), number(1, False), number(1, False)) for _ in range(kinds)]
    names = file.read(chars)
    found = [
        (offset, is_summer, names[start:names.find(b"\0", start)].decode()) for offset, is_summer, start in found
    ]
    rule = ""
    if size == 8:
        file.read(leaps * 12 + is_std + is_ut)
        file.readline()
        rule = file.readline().strip().decode()
    return times, places, found, rule


def _summer_times(places, kinds):
    """How much of each kind of local time is summer time: files tell only whether any is."""
    amounts = [0] * len(kinds)
    for at in range(1, len(places)):
        offset, is_summer, _ = kinds[places[at]]
        if not is_summer or amounts[places[at]]:
            continue
        amount = 0
        before, is_summer_before, _ = kinds[places[at - 1]]
        if not is_summer_before:
            amount = offset - before
        if not amount and at + 1 < len(places):
            after, is_summer_after, _ = kinds[places[at + 1]]
            if not is_summer_after:
                amount = offset - after
        amounts[places[at]] = amount
    return [amount or 3600 * is_summer for amount, (_, is_summer, _) in zip(amounts, kinds)]


class _Reader:
    """Reads a rule such as CET-1CEST,M3.5.0,M10.5.0/3."""

    def __init__(self, text):
        self.text = text
        self.at = 0

    def error(self):
        return ValueError(f"{self.text} is not a valid TZ string")

    def take(self, chars):
        """The next character, if it is one of these."""
        found = self.text[self.at:self.at + 1]
        if not found or found not in chars:
            return ""
        self.at += 1
        return found

    def word(self, test):
        start = self.at
        while self.at < len(self.text) and test(self.text[self.at]):
            self.at += 1
        if self.at == start:
            raise self.error()
        return self.text[start:self.at]

    def name(self):
        if self.take("<"):
            name = self.word(lambda c: c != ">")
            if not self.take(">"):
                raise self.error()
            return name
        return self.word(str.isalpha)

    def number(self):
        return int(self.word(str.isdecimal))

    def time(self):
        """A time or an offset, in seconds."""
        sign = -1 if self.take("+-") == "-" else 1
        seconds = self.number() * 3600
        for unit in (60, 1):
            if not self.take(":"):
                break
            seconds += self.number() * unit
        return sign * seconds

    def day(self):
        """A function from a year to the time of a change on the local clock, in seconds since 1970."""
        if self.take("M"):
            month, _, week, _, weekday = self.number(), self.take("."), self.number(), self.take("."), self.number()
            if not (1 <= month <= 12 and 1 <= week <= 5 and 0 <= weekday <= 6):
                raise self.error()

            def day(year):
                first = date(year, month, 1).toordinal()
                found = first + (weekday - first) % 7 + 7 * (week - 1)
                # The fifth week stands for the last one.
                after = date(year, month + 1, 1).toordinal() if month < 12 else first + 31
                return found - 7 if found >= after else found
        elif self.take("J"):
            number = self.number()

            def day(year):
                # 29 February is not counted.
                is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
                return date(year, 1, 1).toordinal() + number - 1 + (is_leap and number >= 60)
        else:
            number = self.number()

            def day(year):
                # 0 is the day before the year, as `ZoneInfo.from_file` of CPython has it.
                return date(year, 1, 1).toordinal() + number - 1
        seconds = self.time() if self.take("/") else 7200
        return lambda year: (day(year) - _EPOCH) * 86400 + seconds


class _Rule:
    """What is true of a zone behind the last change in its file, if there is summer time every year."""

    def __init__(self, standard, summer, start, end):
        self.standard = standard
        self.summer = summer
        self.start = start
        self.end = end
        self.gain = summer.seconds - standard.seconds

    def at_local(self, seconds, year, fold):
        """What is true when the local clock shows a time."""
        start, end = self.start(year), self.end(year)
        # Of a time that is there twice `fold` tells which it is; one that is never there counts as one on either side.
        if fold == (self.gain >= 0):
            end -= self.gain
        else:
            start += self.gain
        return self._choose(seconds, start, end)

    def at_utc(self, seconds, year):
        """What is true at a time in UTC, and whether the local clock shows it for the second time."""
        start = self.start(year) - self.standard.seconds
        end = self.end(year) - self.summer.seconds
        if self.gain > 0:
            fold = end <= seconds < end + self.gain
        else:
            fold = start <= seconds < start - self.gain
        return self._choose(seconds, start, end), fold

    def _choose(self, seconds, start, end):
        is_summer = start <= seconds < end if start < end else not end <= seconds < start
        return self.summer if is_summer else self.standard


def _parse_rule(text):
    """What a rule means: a _Rule, or a _Local if there is no summer time."""
    reader = _Reader(text)
    name, seconds = reader.name(), -reader.time()
    standard = _Local(seconds, 0, name)
    if reader.at == len(text):
        return standard
    name = reader.name()
    summer = seconds + 3600
    if reader.at < len(text) and text[reader.at] != ",":
        summer = -reader.time()
    days = []
    for _ in range(2):
        if not reader.take(","):
            raise reader.error()
        days.append(reader.day())
    if reader.at != len(text):
        raise reader.error()
    return _Rule(standard, _Local(summer, summer - seconds, name), *days)


def _local_times(times, places, kinds):
    """The times of changes on the local clock: by the larger offset of before and after, and by the smaller one."""
    early, late = [], []
    before = kinds[0][0] if kinds else 0
    for time, place in zip(times, places):
        after = kinds[place][0]
        early.append(time + max(before, after))
        late.append(time + min(before, after))
        before = after
    return early, late


def _seconds(moment):
    """Since 1970, as if the date were in UTC."""
    days = moment.toordinal() - _EPOCH
    return days * 86400 + moment.hour * 3600 + moment.minute * 60 + moment.second


class ZoneInfo(tzinfo):
    """A time zone by its name, such as Europe/Berlin. There is one object a name, as long as somebody uses it."""

    # The zones asked for last are kept.
    _recent_size = 8
    _recent = {}
    _known = weakref.WeakValueDictionary()

    def __init_subclass__(cls, /, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._recent = {}
        cls._known = weakref.WeakValueDictionary()

    def __new__(cls, key):
        zone = cls._known.get(key)
        if zone is None:
            zone = cls._known.setdefault(key, cls._load(key, True))
        cls._recent.pop(key, None)
        cls._recent[key] = zone
        if len(cls._recent) > cls._recent_size:
            del cls._recent[next(iter(cls._recent))]
        return zone

    @classmethod
    def no_cache(cls, key):
        """A new object, whatever objects there are."""
        return cls._load(key, False)

    @classmethod
    def from_file(cls, file_obj, /, key=None):
        """A zone from an open file, perhaps with a name."""
        zone = tzinfo.__new__(cls)
        zone._key = key
        zone._fill(file_obj)
        zone._origin = repr(file_obj)
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forget all zones, or those of some names."""
        if only_keys is None:
            cls._known.clear()
            cls._recent.clear()
            return
        for key in only_keys:
            cls._known.pop(key, None)
            cls._recent.pop(key, None)

    @classmethod
    def _load(cls, key, is_shared):
        zone = tzinfo.__new__(cls)
        zone._key = key
        with _open(key) as file:
            zone._fill(file)
        zone._origin = None
        zone._is_shared = is_shared
        return zone

    def _fill(self, file):
        times, places, kinds, rule = _read(file)
        # Local times that are never reached need no objects, but the first one may be asked for before all changes.
        locals = [_Local(kind[0], amount, kind[2]) for kind, amount in zip(kinds, _summer_times(places, kinds))]
        self._times = times
        self._early, self._late = _local_times(times, places, kinds)
        self._changes = [locals[place] for place in places]
        standard = [local for local, kind in zip(locals, kinds) if not kind[1]]
        self._before = (standard or locals or [None])[0]
        if rule:
            self._after = _parse_rule(rule)
        elif locals:
            self._after = self._changes[-1] if self._changes else locals[-1]
        else:
            raise ValueError("No time zone information found.")
        self._is_fixed = len(locals) <= 1 and isinstance(self._after, _Local) and locals in ([], [self._after])

    @property
    def key(self):
        """The name."""
        return self._key

    def _find(self, moment):
        if moment is None:
            return self._after if self._is_fixed else _UNKNOWN
        seconds = _seconds(moment)
        # Of a time that is there twice the first one is before the change.
        times = self._late if moment.fold else self._early
        at = bisect_right(times, seconds)
        if at >= len(times):
            if isinstance(self._after, _Rule):
                return self._after.at_local(seconds, moment.year, moment.fold)
            return self._after
        return self._changes[at - 1] if at else self._before

    def utcoffset(self, dt, /):
        """How far the zone is ahead of UTC at a time."""
        return self._find(dt).offset

    def dst(self, dt, /):
        """How much of the offset is summer time."""
        return self._find(dt).dst

    def tzname(self, dt, /):
        """The short name of what is true at a time."""
        return self._find(dt).name

    def fromutc(self, dt, /):
        """A time in UTC as one in this zone."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        seconds = _seconds(dt)
        times, changes = self._times, self._changes
        at = bisect_right(times, seconds)
        fold = False
        if times and not at:
            found = self._before
        elif at == len(times) and isinstance(self._after, _Rule) and (not times or seconds > times[-1]):
            found, fold = self._after.at_utc(seconds, dt.year)
        elif not times:
            found = self._after
        else:
            before = changes[at - 2] if at > 1 else self._before
            found = changes[at - 1]
            fold = before.seconds - found.seconds > seconds - times[at - 1]
        local = dt + found.offset
        return local.replace(fold=1) if fold else local

    def __str__(self):
        return repr(self) if self._key is None else f"{self._key}"

    def __repr__(self):
        name = "zoneinfo.ZoneInfo" if type(self) is ZoneInfo else type(self).__name__
        if self._key is None:
            return f"{name}.from_file({self._origin})"
        return f"{name}(key={self._key!r})"

    def __reduce__(self):
        if self._origin is not None:
            import pickle
            raise pickle.PicklingError("Cannot pickle a ZoneInfo file created from a file stream.")
        return type(self)._unpickle, (self._key, int(self._is_shared))

    @classmethod
    def _unpickle(cls, key, is_shared, /):
        return cls(key) if is_shared else cls.no_cache(key)


reset_tzpath()
