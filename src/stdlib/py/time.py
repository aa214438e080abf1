"""Clocks, and times as dates."""

import _time
from _time import *
from _time import (
    CLOCK_BOOTTIME, CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW, CLOCK_PROCESS_CPUTIME_ID, CLOCK_REALTIME,
    CLOCK_TAI, CLOCK_THREAD_CPUTIME_ID, _break_down, _from_local, _local,
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


def mktime(object, /):
    """The time in seconds since 1970 of a date in the local zone."""
    year, month, day, hour, minute, second, _, _, isdst = _fields(object, "mktime")
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


def strftime(format, t=None, /):
    """A date as text, by a format with directives such as %Y."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    given = localtime() if t is None else t
    t = _checked(given, "strftime")
    zone = getattr(given, "tm_zone", None)
    offset = getattr(given, "tm_gmtoff", None)
    isdst = t[8] > 0
    if zone is None:
        zone = tzname[isdst]
    if offset is None:
        offset = -altzone if isdst else -timezone
    return _time._format(format, t, zone, offset, int(mktime(t)) if "%s" in format else 0)


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
