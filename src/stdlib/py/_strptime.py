"""Dates from text: `time.strptime`, and the same for `datetime`."""

import time

__all__ = []

# The numbers of directives: how many digits at most, and the least and the largest value.
_NUMBERS = {
    "d": (2, 1, 31), "H": (2, 0, 23), "I": (2, 1, 12), "j": (3, 1, 366), "m": (2, 1, 12), "M": (2, 0, 59),
    "S": (2, 0, 61), "U": (2, 0, 53), "W": (2, 0, 53), "V": (2, 0, 53), "w": (1, 0, 6), "u": (1, 1, 7),
}
# Numbers that have all their digits.
_FIXED = {"Y": 4, "G": 4, "y": 2}
_COMPOSED = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


def _text(data, at, text):
    end = at + len(text)
    return ((None, end),) if data[at:end].lower() == text else ()


def _space(data, at, argument):
    """White space fits any amount of white space, but not none."""
    end = at
    while end < len(data) and data[end].isspace():
        end += 1
    return [(None, end) for end in range(end, at, -1)]


def _number(data, at, limits):
    most, low, high = limits
    choices = []
    end = min(at + most, len(data))
    while end > at:
        digits = data[at:end]
        if _are_digits(digits) and low <= int(digits) <= high:
            choices.append((int(digits), end))
        end -= 1
    return choices


def _day(data, at, limits):
    """A day may have a blank for its first digit."""
    if data[at:at + 1] == " ":
        return _number(data[:at + 2], at + 1, (1, 1, 9))
    return _number(data, at, limits)


def _fixed(data, at, count):
    digits = data[at:at + count]
    return ((int(digits), at + count),) if len(digits) == count and _are_digits(digits) else ()


def _fraction(data, at, argument):
    end = at
    while end < len(data) and end - at < 6 and _are_digits(data[end]):
        end += 1
    return [(int(data[at:end].ljust(6, "0")), end) for end in range(end, at, -1)]


def _name(data, at, names):
    """Names, whatever their case, the longest first: their positions."""
    rest = data[at:at + 100].lower()
    found = [position for position, name in enumerate(names) if name and rest.startswith(name)]
    found.sort(key=lambda position: -len(names[position]))
    return [(position, at + len(names[position])) for position in found]


def _zone(data, at, names):
    """Names of zones: as they were written, and their positions."""
    return [((data[at:end], position), end) for position, end in _name(data, at, names)]


def _are_digits(text):
    return text.isascii() and text.isdecimal()


def _offset(data, at, argument):
    """Offsets such as +01:30, the longest first: as they were written."""
    sign = data[at:at + 1]
    if sign == "Z":
        return (("Z", at + 1),)
    if sign not in ("+", "-") or not _are_digits(data[at + 1:at + 3]):
        return ()
    start = at
    at += 3
    ends = []
    while len(ends) < 2:
        digits = at + (data[at:at + 1] == ":")
        if not _are_digits(data[digits:digits + 2]) or not "00" <= data[digits:digits + 2] <= "59":
            break
        at = digits + 2
        ends.append(at)
    if len(ends) == 2 and data[at:at + 1] == ".":
        end = at + 1
        while end < len(data) and end - at <= 6 and _are_digits(data[end]):
            end += 1
            ends.append(end)
    return [(data[start:end], end) for end in reversed(ends)]


def _offset_value(text):
    """An offset in seconds and microseconds."""
    if text == "Z":
        return 0, 0
    digits, _, fraction = text[1:].partition(".")
    colons = digits.count(":")
    digits = digits.replace(":", "")
    if colons not in (0, len(digits) // 2 - 1):
        raise ValueError(f"Inconsistent use of : in {text}")
    hours, minutes, seconds = int(digits[:2]), int(digits[2:4]), int(digits[4:] or "0")
    sign = -1 if text[0] == "-" else 1
    return sign * (hours * 3600 + minutes * 60 + seconds), sign * int(fraction.ljust(6, "0"))


def _lowered(names, length=None):
    return tuple(name[:length].lower() for name in names)


def _directive(letter, format):
    """The step of a directive: the key of its value, what finds it, and an argument for that."""
    if letter == "d":
        return "d", _day, _NUMBERS["d"]
    if letter in _NUMBERS:
        return letter, _number, _NUMBERS[letter]
    if letter in _FIXED:
        return letter, _fixed, _FIXED[letter]
    if letter == "f":
        return "f", _fraction, None
    if letter in "aA":
        return "weekday", _name, _lowered(time._WEEKDAYS, None if letter == "A" else 3)
    if letter in "bB":
        return "month", _name, _lowered(time._MONTHS, None if letter == "B" else 3)
    if letter == "p":
        return "p", _name, ("am", "pm")
    if letter == "z":
        return "z", _offset, None
    if letter == "Z":
        return "Z", _zone, ("utc", "gmt", *_lowered(time.tzname))
    raise ValueError(f"'{letter}' is a bad directive in format '{format}'")


_steps = {}


def _compile(format, stack_level):
    """The steps of a format: key, function and argument each, and the limits of a number that has all its digits."""
    known = _steps.get((format, time.tzname))
    if known is not None:
        return known
    steps = []
    rest = format
    letters = set()
    while rest:
        if rest[0].isspace():
            steps.append((None, _space, None))
            rest = rest.lstrip()
        elif rest[0] == "%":
            if len(rest) == 1:
                raise ValueError("stray %% in format '%s'" % format)
            letter, rest = rest[1], rest[2:]
            letters.add(letter)
            if letter in _COMPOSED:
                rest = _COMPOSED[letter] + rest
            elif letter == "%":
                steps.append((None, _text, "%"))
            else:
                steps.append(_directive(letter, format))
        else:
            end = 1
            while end < len(rest) and rest[end] != "%" and not rest[end].isspace():
                end += 1
            steps.append((None, _text, rest[:end].lower()))
            rest = rest[end:]
    if "d" in letters and not letters & set("YyGcx"):
        import warnings
        warnings.warn(
            "Parsing dates involving a day of month without a year specified is ambiguious\n"
            "and fails to parse leap day. The default behavior will change in Python 3.15\n"
            "to either always raise an exception or to use a different default year (TBD).\n"
            "To avoid trouble, add a specific year to the input & format.\n"
            "See https://github.com/python/cpython/issues/70647.", DeprecationWarning, stacklevel=stack_level,
        )
    if len(_steps) > 20:
        _steps.clear()
    # Of a number before what is none, only all digits will do.
    behind = [function for _, function, _ in steps[1:]] + [_text]
    steps = [
        (key, function, argument, argument if function is _number and next in (_text, _space) else None)
        for (key, function, argument), next in zip(steps, behind)
    ]
    _steps[format, time.tzname] = steps
    return steps


def _parse(data, steps):
    """The values of the directives by their keys, and the position behind them; None if the text does not fit.

    Each step has its choices, the best one first; where the next steps cannot go on, the choice before is taken back.
    """
    found = {}
    open_choices = []
    at = place = 0
    while place < len(steps):
        key, function, argument, limits = steps[place]
        if limits is not None:
            most, low, high = limits
            digits = data[at:at + most]
            if len(digits) == most and digits.isdecimal() and digits.isascii() and low <= int(digits) <= high:
                found[key] = int(digits)
                at += most
                place += 1
                continue
        choices = function(data, at, argument)
        if len(choices) == 1:
            value, at = choices[0]
        else:
            if not choices:
                while open_choices and not open_choices[-1][1]:
                    open_choices.pop()
                if not open_choices:
                    return None
                place, choices = open_choices[-1]
                key = steps[place][0]
            else:
                choices = choices[::-1]
                open_choices.append((place, choices))
            value, at = choices.pop()
        if key is not None:
            found[key] = value
        place += 1
    return found, at


def _days_before(year):
    return 365 * (year - 1) + (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400


def _yearday(year, month, day):
    leap = time._is_leap(year)
    return sum((31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[:month - 1]) + day


def _find(data_string, format, stack_level):
    """The values of the directives of a format."""
    for at, argument in enumerate((data_string, format)):
        if not isinstance(argument, str):
            raise TypeError(f"strptime() argument {at} must be str, not {type(argument)}")
    parsed = _parse(data_string, _compile(format, stack_level + 1))
    if parsed is None:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}")
    found, end = parsed
    if end != len(data_string):
        raise ValueError(f"unconverted data remains: {data_string[end:]}")
    return found


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y", stack_level=3):
    """The fields of a date, the offset of its zone and the microseconds."""
    return _assemble(_find(data_string, format, stack_level + 1))


def _assemble(found):
    """The fields that the values of directives mean."""
    year, hour, weekday = None, 0, None
    # Of directives that mean the same, the last one counts.
    for key, value in found.items():
        if key == "Y":
            year = value
        elif key == "y":
            year = value + (1900 if value > 68 else 2000)
        elif key == "H":
            hour = value
        elif key == "I":
            hour = value % 12 + (12 if found.get("p") == 1 else 0)
        elif key == "weekday":
            weekday = value
        elif key == "w":
            weekday = (value - 1) % 7
        elif key == "u":
            weekday = value - 1
    month, day = found.get("m", found.get("month", 0) + 1), found.get("d", 1)
    yearday = found.get("j")
    by_week = "G" in found
    if by_week:
        if yearday is not None:
            raise ValueError(
                "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead."
            )
        if "V" not in found or weekday is None:
            raise ValueError(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
                "('%A', '%a', '%w', or '%u')."
            )
        # The week with 4 January is the first one.
        january = (_days_before(found["G"]) + 3) % 7
        ordinal = _days_before(found["G"]) + 4 - january + (found["V"] - 1) * 7 + weekday
        year, month, day = _date(ordinal)
    elif "V" in found:
        if year is None or weekday is None:
            raise ValueError(
                "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
                "('%A', '%a', '%w', or '%u')."
            )
        raise ValueError(
            "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
        )
    is_leap_default = year is None and month == 2 and day == 29
    if year is None:
        # 29 February needs a year that has it.
        year = 1904 if is_leap_default else 1900
    if yearday is None and weekday is not None and ("U" in found or "W" in found) and not by_week:
        monday_first = "W" in found
        first = (_days_before(year)) % 7
        if not monday_first:
            first = (first + 1) % 7
        in_week = weekday if monday_first else (weekday + 1) % 7
        week_start = (7 - first) % 7
        week = found["W"] if monday_first else found["U"]
        yearday = week_start + 7 * (week - 1) + in_week + 1 if week else in_week - first + 1
        if yearday <= 0:
            year -= 1
            yearday += 366 if time._is_leap(year) else 365
    if yearday is not None:
        year, month, day = _date(_days_before(year) + yearday)
    if yearday is None:
        yearday = _yearday(year, month, day)
    if weekday is None:
        weekday = (_days_before(year) + _yearday(year, month, day) + 6) % 7
    if is_leap_default:
        year = 1900
    isdst, zone = -1, None
    if "Z" in found:
        zone, place = found["Z"]
        isdst = max(place - 2, 0)
    gmtoff, fraction = _offset_value(found["z"]) if "z" in found else (None, 0)
    return (
        (year, month, day, hour, found.get("M", 0), found.get("S", 0), weekday, yearday, isdst, zone, gmtoff),
        found.get("f", 0), fraction,
    )


def _date(ordinal):
    """Year, month and day of a number of days, where 1 is 1 January of the year 1."""
    parts = time.gmtime((ordinal - 719163) * 86400)
    return parts.tm_year, parts.tm_mon, parts.tm_mday


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """For time.strptime."""
    return time.struct_time(_strptime(data_string, format, 4)[0])


# What a datetime has fields for.
_PLAIN = frozenset({"Y", "m", "d", "H", "M", "S", "f"})


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """For datetime.strptime: an instance of the class."""
    found = _find(data_string, format, 3)
    if "Y" in found and found.keys() <= _PLAIN:
        get = found.get
        return cls(get("Y"), get("m", 1), get("d", 1), get("H", 0), get("M", 0), get("S", 0), get("f", 0))
    fields, micros, offset_micros = _assemble(found)
    zone, offset = fields[9:]
    if offset is None:
        return cls(*fields[:6], micros)
    from datetime import timedelta, timezone
    offset = timedelta(seconds=offset, microseconds=offset_micros)
    return cls(*fields[:6], micros, timezone(offset, zone) if zone else timezone(offset))
