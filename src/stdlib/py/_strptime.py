"""Dates from text: `time.strptime`, and the same for `datetime`."""

import time

__all__ = []

_DIGITS = {
    "d": (2, 1, 31), "H": (2, 0, 23), "I": (2, 1, 12), "j": (3, 1, 366), "m": (2, 1, 12), "M": (2, 0, 59),
    "S": (2, 0, 61), "U": (2, 0, 53), "W": (2, 0, 53), "V": (2, 1, 53), "w": (1, 0, 6), "u": (1, 1, 7), "y": (2, 0, 99),
}


class _Mismatch(Exception):
    """The text does not fit the format."""


def _number(data, at, most, low, high):
    """The longest number within the range: its value and the position behind it."""
    end = at
    while end < len(data) and end - at < most and data[end].isdigit():
        end += 1
    while end > at:
        value = int(data[at:end])
        if low <= value <= high:
            return value, end
        end -= 1
    raise _Mismatch


def _name(data, at, names):
    """The longest of some names, whatever its case: its position among them and the position behind it."""
    best = None
    lowered = data.lower()
    for position, name in enumerate(names):
        if name and lowered.startswith(name.lower(), at) and (best is None or len(name) > len(names[best])):
            best = position
    if best is None:
        raise _Mismatch
    return best, at + len(names[best])


def _offset(data, at):
    """An offset such as +01:30: the text, seconds, microseconds, and the position behind it."""
    if data[at:at + 1] in ("Z", "z"):
        return 0, 0, at + 1
    if data[at:at + 1] not in ("+", "-"):
        raise _Mismatch
    sign = -1 if data[at] == "-" else 1
    at += 1
    hours, at = _two(data, at)
    colon = data[at:at + 1] == ":"
    minutes, at = _two(data, at + colon)
    if minutes > 59:
        raise _Mismatch
    seconds = fraction = 0
    if colon and data[at:at + 1] == ":" or (not colon and data[at:at + 2].isdigit()):
        seconds, at = _two(data, at + colon)
        if data[at:at + 1] == ".":
            end = at + 1
            while end < len(data) and end - at <= 6 and data[end].isdigit():
                end += 1
            fraction = int(data[at + 1:end].ljust(6, "0"))
            at = end
    return sign * (hours * 3600 + minutes * 60 + seconds), sign * fraction, at


def _two(data, at):
    text = data[at:at + 2]
    if len(text) != 2 or not text.isdigit():
        raise _Mismatch
    return int(text), at + 2


def _parse(data, format):
    """The values of the directives, by their letters."""
    found = {}
    at = position = 0
    while position < len(format):
        c = format[position]
        position += 1
        if c.isspace():
            # White space fits any amount of white space, but not none.
            while position < len(format) and format[position].isspace():
                position += 1
            start = at
            while at < len(data) and data[at].isspace():
                at += 1
            if at == start:
                raise _Mismatch
            continue
        if c != "%":
            if data[at:at + 1].lower() != c.lower():
                raise _Mismatch
            at += 1
            continue
        if position == len(format):
            raise ValueError(f"stray %% in format '{format}'".replace("%%", "%"))
        directive = format[position]
        position += 1
        composed = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "T": "%H:%M:%S",
                    "R": "%H:%M", "F": "%Y-%m-%d"}.get(directive if directive in "cxX" else "")
        if composed is not None:
            format = format[:position] + composed + format[position:]
        elif directive == "%":
            if data[at:at + 1] != "%":
                raise _Mismatch
            at += 1
        elif directive in _DIGITS:
            if directive == "d" and data[at:at + 1] == " " and data[at + 1:at + 2].isdigit():
                at += 1
            found[directive], at = _number(data, at, *_DIGITS[directive])
        elif directive in "YG":
            text = data[at:at + 4]
            if len(text) != 4 or not text.isdigit():
                raise _Mismatch
            found[directive], at = int(text), at + 4
        elif directive == "f":
            end = at
            while end < len(data) and end - at < 6 and data[end].isdigit():
                end += 1
            if end == at:
                raise _Mismatch
            found["f"], at = int(data[at:end].ljust(6, "0")), end
        elif directive in "aA":
            names = time._WEEKDAYS if directive == "A" else [name[:3] for name in time._WEEKDAYS]
            found["weekday"], at = _name(data, at, names)
        elif directive in "bB":
            names = time._MONTHS if directive == "B" else [name[:3] for name in time._MONTHS]
            month, at = _name(data, at, names)
            found["m"] = month + 1
        elif directive == "p":
            found["p"], at = _name(data, at, ("am", "pm"))
        elif directive == "z":
            seconds, fraction, at = _offset(data, at)
            found["z"] = seconds, fraction
        elif directive == "Z":
            names = ("utc", "gmt", *(name.lower() for name in time.tzname))
            which, at = _name(data, at, names)
            found["Z"] = 0 if which < 2 else which - 2
            found["zone"] = names[which].upper() if which < 2 else time.tzname[which - 2]
        else:
            raise ValueError(f"'{directive}' is a bad directive in format '{format}'")
    return found, at


def _days_before(year):
    return 365 * (year - 1) + (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400


def _yearday(year, month, day):
    leap = time._is_leap(year)
    return sum((31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[:month - 1]) + day


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The fields of a date, the offset of its zone and the microseconds."""
    for at, argument in enumerate((data_string, format)):
        if not isinstance(argument, str):
            raise TypeError(f"strptime() argument {at} must be str, not {type(argument)}")
    try:
        found, end = _parse(data_string, format)
    except _Mismatch:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}") from None
    if end != len(data_string):
        raise ValueError(f"unconverted data remains: {data_string[end:]}")
    year = found.get("Y")
    if "y" in found and year is None:
        year = found["y"] + (1900 if found["y"] > 68 else 2000)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if found.get("p") == 1 else 0)
    weekday = found.get("weekday")
    if "w" in found:
        weekday = (found["w"] - 1) % 7
    if "u" in found:
        weekday = found["u"] - 1
    month, day = found.get("m", 1), found.get("d", 1)
    yearday = found.get("j")
    if "G" in found:
        if "V" not in found or weekday is None:
            raise ValueError(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u')."
            )
        if yearday is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        # The week with 4 January is the first one.
        january = (_days_before(found["G"]) + 3) % 7
        ordinal = _days_before(found["G"]) + 4 - january + (found["V"] - 1) * 7 + weekday
        year, month, day = _date(ordinal)
    elif "V" in found:
        if weekday is None or year is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
    is_leap_default = year is None and month == 2 and day == 29
    if year is None:
        # 29 February needs a year that has it.
        year = 1904 if is_leap_default else 1900
    if yearday is None and weekday is not None and ("U" in found or "W" in found) and "G" not in found:
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
    if yearday is not None and "m" not in found and "d" not in found:
        year, month, day = _date(_days_before(year) + yearday)
    if yearday is None:
        yearday = _yearday(year, month, day)
    if weekday is None:
        weekday = (_days_before(year) + _yearday(year, month, day) + 6) % 7
    if is_leap_default:
        year = 1900
    isdst = found.get("Z", -1)
    zone = found.get("zone")
    gmtoff, fraction = found.get("z", (None, 0))
    return (
        (year, month, day, hour, found.get("M", 0), found.get("S", 0), weekday, yearday, isdst, zone, gmtoff),
        found.get("f", 0), fraction,
    )


def _date(ordinal):
    """Year, month and day of a number of days, where 1 is 1 January of the year 1."""
    parts = time.gmtime((ordinal - 719163) * 86400)
    return parts.tm_year, parts.tm_mon, parts.tm_mday


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    return time.struct_time(_strptime(data_string, format)[0])
