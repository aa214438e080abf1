# Time zones: fixed ones, and those that a program defines.
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo


def tell(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


hour = timedelta(hours=1)
print(repr(UTC), UTC, timezone(timedelta(0)) is UTC, timezone(hour), timezone(-hour / 2), timezone(hour, "CET"))
# expect: datetime.timezone.utc UTC True UTC+01:00 UTC-00:30 CET
print(timezone.min, timezone.max, timezone(hour) == timezone(hour, "CET"), hash(timezone(hour)) == hash(timezone(hour, "CET")))
# expect: UTC-23:59 UTC+23:59 True True
print(timezone(hour).utcoffset(None), timezone(hour).tzname(None), timezone(hour).dst(None), timezone(hour, "CET").__getinitargs__())
# expect: 1:00:00 UTC+01:00 None (datetime.timedelta(seconds=3600), 'CET')
tell(timezone)  # expect: TypeError: timezone() missing required argument 'offset' (pos 1)
tell(timezone, 1)  # expect: TypeError: timezone() argument 1 must be datetime.timedelta, not int
tell(timezone, hour, 5)  # expect: TypeError: timezone() argument 2 must be str, not int
tell(timezone, timedelta(1))
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1).
tell(timezone(hour).utcoffset, 5)
# expect: TypeError: utcoffset(dt) argument must be a datetime instance or None, not int
tell(timezone(hour).fromutc, datetime(2024, 1, 1))  # expect: ValueError: fromutc: dt.tzinfo is not self
tell(type, "Zone", (timezone,), {})  # expect: TypeError: type 'datetime.timezone' is not an acceptable base type


class Summer(tzinfo):
    "One hour ahead; in summer two."

    def utcoffset(self, moment):
        return hour + self.dst(moment)

    def dst(self, moment):
        return hour if 4 <= moment.month <= 9 else timedelta(0)

    def tzname(self, moment):
        return "summer" if self.dst(moment) else "winter"


zone = Summer()
for month in (1, 7):
    moment = datetime(2024, month, 1, 12, tzinfo=UTC).astimezone(zone)
    print(moment, moment.utcoffset(), moment.dst(), moment.tzname(), moment.timetuple().tm_isdst, moment.astimezone(UTC))
    print(moment.timestamp(), datetime.fromtimestamp(moment.timestamp(), zone) == moment, moment.utctimetuple()[:6])
# expect: 2024-01-01 13:00:00+01:00 1:00:00 0:00:00 winter 0 2024-01-01 12:00:00+00:00
# expect: 1704110400.0 True (2024, 1, 1, 12, 0, 0)
# expect: 2024-07-01 14:00:00+02:00 2:00:00 1:00:00 summer 1 2024-07-01 12:00:00+00:00
# expect: 1719835200.0 True (2024, 7, 1, 12, 0, 0)
print(datetime(2024, 1, 1, tzinfo=timezone(hour)).astimezone(timezone(-hour)), datetime(2024, 1, 1, tzinfo=UTC).astimezone(UTC))
# expect: 2023-12-31 22:00:00-01:00 2024-01-01 00:00:00+00:00
print(datetime.fromtimestamp(1.5, UTC), datetime.fromtimestamp(-1, timezone(hour)), datetime.fromtimestamp(0.0000005, UTC))
# expect: 1970-01-01 00:00:01.500000+00:00 1970-01-01 00:59:59+01:00 1970-01-01 00:00:00+00:00
print(time(1, tzinfo=timezone(hour)).utcoffset(), time(1).utcoffset(), time(1, tzinfo=UTC).tzname(), time(1, tzinfo=UTC).dst())
# expect: 1:00:00 None UTC None
tell(datetime.fromtimestamp, 2**40, UTC)  # expect: ValueError: year 36812 is out of range
tell(datetime.fromtimestamp, 1e20, UTC)  # expect: OverflowError: timestamp out of range for platform time_t
tell(datetime.fromtimestamp, float("nan"), UTC)  # expect: ValueError: Invalid value NaN (not a number)
tell(datetime.fromtimestamp, "1", UTC)  # expect: TypeError: 'str' object cannot be interpreted as an integer
tell(tzinfo().utcoffset, None)  # expect: NotImplementedError: a tzinfo subclass must implement utcoffset()
tell(tzinfo().tzname, None)  # expect: NotImplementedError: a tzinfo subclass must implement tzname()
tell(tzinfo().fromutc, None)  # expect: TypeError: fromutc: argument must be a datetime


class Wrong(tzinfo):
    def __init__(self, answer):
        self.answer = answer

    def utcoffset(self, moment):
        return self.answer

    tzname = dst = utcoffset


tell(datetime(2024, 1, 1, tzinfo=Wrong(5)).utcoffset)
# expect: TypeError: tzinfo.utcoffset() must return None or timedelta, not 'int'
tell(datetime(2024, 1, 1, tzinfo=Wrong(timedelta(1))).utcoffset)
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).
tell(datetime(2024, 1, 1, tzinfo=Wrong(5)).tzname)
# expect: TypeError: tzinfo.tzname() must return None or a string, not 'int'
tell(datetime(2024, 1, 1, tzinfo=UTC).astimezone, Wrong(None))
# expect: ValueError: fromutc: non-None utcoffset() result required
tell(datetime(2024, 1, 1).astimezone, 5)
# expect: TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
