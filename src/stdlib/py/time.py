"""Clocks, and times as dates."""

import _time
from _time import *
from _time import (
    CLOCK_BOOTTIME, CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW, CLOCK_PROCESS_CPUTIME_ID, CLOCK_REALTIME,
    CLOCK_THREAD_CPUTIME_ID, _break_down, _from_local, _local,
)


def _seconds(value):
    """Seconds as a whole number, rounded down; the current time for None."""
    if value is None:
        return _time.time_ns() // 1_000_000_000
    if isinstance(value, float):
        if value != value:
            raise ValueError("Invalid value NaN (not a number)")
        if not -2.0 ** 63 <= value < 2.0 ** 63:
            raise OverflowError("timestamp out of range for platform time_t")
        return int(value // 1)
    import operator
    value = operator.index(value)
    if not -1 << 63 <= value < 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    return value


def gmtime(seconds=None, /):
    """The date of a time in seconds since 1970, at Greenwich."""
    return struct_time((*_break_down(_seconds(seconds)), 0, "GMT", 0))


def localtime(seconds=None, /):
    """The date of a time in seconds since 1970, in the local zone."""
    seconds = _seconds(seconds)
    offset, isdst, zone = _local(seconds)
    return struct_time((*_break_down(seconds + offset), isdst, zone, offset))


def _fields(t, function):
    """The nine fields of an argument that must be a tuple."""
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    for value in t:
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return t


def mktime(t, /):
    """The time in seconds since 1970 of a date in the local zone."""
    year, month, day, hour, minute, second, _, _, isdst = _fields(t, "mktime")
    return float(_from_local(year, month, day, hour, minute, second, isdst))


def _checked(t, function):
    """The fields of a date, within their ranges; 0 stands for 1 where nothing is 0."""
    year, month, day, hour, minute, second, weekday, yearday, isdst = _fields(t, function)
    month, day, yearday = month or 1, day or 1, yearday or 1
    if not 1 <= month <= 12:
        raise ValueError("month out of range")
    if not 1 <= day <= 31:
        raise ValueError("day of month out of range")
    if not 0 <= hour <= 23:
        raise ValueError("hour out of range")
    if not 0 <= minute <= 59:
        raise ValueError("minute out of range")
    if not 0 <= second <= 61:
        raise ValueError("seconds out of range")
    if weekday < -1:
        raise ValueError("day of week out of range")
    if not 1 <= yearday <= 366:
        raise ValueError("day of year out of range")
    return year, month, day, hour, minute, second, weekday % 7, yearday, isdst


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)


def asctime(t=None, /):
    """A date as text: Sun Jun  9 16:21:01 1993."""
    year, month, day, hour, minute, second, weekday, _, _ = _checked(localtime() if t is None else t, "asctime")
    return "%s %s%3d %.2d:%.2d:%.2d %d" % (
        _WEEKDAYS[weekday][:3], _MONTHS[month - 1][:3], day, hour, minute, second, year,
    )


def ctime(seconds=None, /):
    """A time in seconds since 1970 as text, in the local zone."""
    return asctime(localtime(seconds))


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _iso_week(year, weekday, yearday):
    """The year and week of the calendar of ISO 8601, where weeks begin on Monday and belong to the year of their Thursday."""
    week = (yearday - 1 - weekday + 10) // 7
    if week < 1:
        year -= 1
        days = 366 if _is_leap(year) else 365
        return year, (yearday - 1 + days - weekday + 10) // 7
    if week == 53:
        days = 366 if _is_leap(year) else 365
        if yearday - weekday + 3 > days:
            return year + 1, 1
    return year, week


def strftime(format, t=None, /):
    """A date as text, by a format with directives such as %Y."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    given = localtime() if t is None else t
    t = _checked(given, "strftime")
    zone = getattr(given, "tm_zone", None)
    offset = getattr(given, "tm_gmtoff", None)
    return _format(format, t, zone, offset)


def _format(format, t, zone, offset):
    year, month, day, hour, minute, second, weekday, yearday, isdst = t
    result = []
    at = 0
    while at < len(format):
        found = format.find("%", at)
        if found < 0 or found == len(format) - 1:
            result.append(format[at:])
            break
        result.append(format[at:found])
        start, at = found, found + 1
        flag = width = ""
        while at < len(format) and format[at] in "-_0^#":
            flag = format[at]
            at += 1
        while at < len(format) and format[at].isdigit():
            width += format[at]
            at += 1
        if at < len(format) and format[at] in "EO":
            at += 1
        if at == len(format):
            result.append(format[start:])
            break
        directive = format[at]
        at += 1
        number = None
        text = None
        if directive == "Y":
            text = str(year)
        elif directive == "m":
            number = month, 2
        elif directive == "d":
            number = day, 2
        elif directive == "H":
            number = hour, 2
        elif directive == "M":
            number = minute, 2
        elif directive == "S":
            number = second, 2
        elif directive == "y":
            number = year % 100, 2
        elif directive == "j":
            number = yearday, 3
        elif directive == "I":
            number = hour % 12 or 12, 2
        elif directive == "C":
            number = year // 100, 2
        elif directive == "e":
            text = f"{day:2}" if flag not in ("-", "0") else f"{day:02}" if flag == "0" else str(day)
        elif directive == "k":
            text = f"{hour:2}"
        elif directive == "l":
            text = f"{hour % 12 or 12:2}"
        elif directive == "U":
            number = (yearday + 6 - (weekday + 1) % 7) // 7, 2
        elif directive == "W":
            number = (yearday + 6 - weekday) // 7, 2
        elif directive == "V":
            number = _iso_week(year, weekday, yearday)[1], 2
        elif directive == "G":
            text = str(_iso_week(year, weekday, yearday)[0])
        elif directive == "g":
            number = _iso_week(year, weekday, yearday)[0] % 100, 2
        elif directive == "u":
            number = weekday + 1, 1
        elif directive == "w":
            number = (weekday + 1) % 7, 1
        elif directive == "a":
            text = _WEEKDAYS[weekday][:3]
        elif directive == "A":
            text = _WEEKDAYS[weekday]
        elif directive in "bh":
            text = _MONTHS[month - 1][:3]
        elif directive == "B":
            text = _MONTHS[month - 1]
        elif directive == "p":
            text = "AM" if hour < 12 else "PM"
            if flag == "#":
                text = text.lower()
        elif directive == "P":
            text = "am" if hour < 12 else "pm"
        elif directive == "Z":
            text = tzname[isdst > 0] if zone is None else zone
        elif directive == "z":
            seconds = (-(altzone if isdst > 0 else timezone)) if offset is None else offset
            sign = "-" if seconds < 0 else "+"
            minutes = abs(seconds) // 60
            text = f"{sign}{minutes // 60:02}{minutes % 60:02}"
        elif directive == "s":
            text = str(int(mktime(t)))
        elif directive == "n":
            text = "\n"
        elif directive == "t":
            text = "\t"
        elif directive == "%":
            text = "%"
        elif directive in _COMPOSED:
            text = _format(_COMPOSED[directive], t, zone, offset)
        else:
            result.append(format[start:at])
            continue
        if number is not None:
            value, digits = number
            if flag == "-":
                text = str(value)
            elif flag == "_":
                text = str(value).rjust(int(width or digits))
            else:
                text = str(value).zfill(int(width or digits))
        elif width:
            text = text.rjust(int(width), "0" if flag == "0" or directive in "YG" else " ")
        if flag == "^" or (flag == "#" and directive in "aAbBh"):
            text = text.upper()
        result.append(text)
    return "".join(result)


_COMPOSED = {
    "D": "%m/%d/%y", "F": "%Y-%m-%d", "R": "%H:%M", "T": "%H:%M:%S", "c": "%a %b %e %H:%M:%S %Y", "r": "%I:%M:%S %p",
    "x": "%m/%d/%y", "X": "%H:%M:%S", "+": "%a %b %e %H:%M:%S %Z %Y",
}


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    """The date that a text means, by a format with directives such as %Y."""
    import _strptime
    return _strptime._strptime_time(data_string, format)


def tzset():
    """Ask the system again for the local zone."""
    global timezone, altzone, daylight, tzname
    timezone, altzone, daylight, *names = _time._zone(gmtime().tm_year)
    tzname = tuple(names)


def get_clock_info(name, /):
    """What a clock can do."""
    import types
    known = {
        "time": ("CLOCK_REALTIME", True, False),
        "monotonic": ("CLOCK_MONOTONIC", False, True),
        "perf_counter": ("CLOCK_MONOTONIC", False, True),
        "process_time": ("CLOCK_PROCESS_CPUTIME_ID", False, True),
        "thread_time": ("CLOCK_THREAD_CPUTIME_ID", False, True),
    }
    if name not in known:
        raise ValueError("unknown clock")
    clock, adjustable, monotonic = known[name]
    return types.SimpleNamespace(
        implementation=f"clock_gettime({clock})", monotonic=monotonic, adjustable=adjustable, resolution=1e-09,
    )


tzset()
