# A date tells its parts, its weekday and its week.
from datetime import UTC, date, datetime, time

day = date(2024, 12, 30)
print(day.year, day.month, day.day, day.weekday(), day.isoweekday(), day.isocalendar(), day.timetuple())
# expect: 2024 12 30 0 1 datetime.IsoCalendarDate(year=2025, week=1, weekday=1) time.struct_time(tm_year=2024, tm_mon=12, tm_mday=30, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=365, tm_isdst=-1)
week = day.isocalendar()
print(week.year, week.week, week.weekday, tuple(week), week == (2025, 1, 1), week[1:], type(week).__name__, week.__reduce__())
# expect: 2025 1 1 (2025, 1, 1) True (1, 1) IsoCalendarDate (<class 'tuple'>, ((2025, 1, 1),))
print(date.fromisocalendar(2025, 1, 1), date.fromisocalendar(2026, 53, 7), datetime.fromisocalendar(2024, 9, 4))
# expect: 2024-12-30 2027-01-03 2024-02-29 00:00:00
for year, number, weekday in ((2025, 53, 1), (2025, 1, 8), (0, 1, 1), (2**40, 1, 1), (9999, 52, 7)):
    try:
        print(date.fromisocalendar(year, number, weekday))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: ValueError: Invalid week: 53
# expect: ValueError: Invalid day: 8 (range is [1, 7])
# expect: ValueError: Year is out of range: 0
# expect: ValueError: ISO calendar component out of range
# expect: ValueError: year 10000 is out of range
moment = datetime(2024, 2, 29, 12, 34, 56, 789, UTC, fold=1)
print(moment.date(), moment.time(), repr(moment.timetz()), moment.microsecond, moment.fold, moment.tzinfo)
# expect: 2024-02-29 12:34:56.000789 datetime.time(12, 34, 56, 789, tzinfo=datetime.timezone.utc, fold=1) 789 1 UTC
print(moment.timetuple(), moment.utctimetuple(), sep="\n")
# expect: time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=12, tm_min=34, tm_sec=56, tm_wday=3, tm_yday=60, tm_isdst=-1)
# expect: time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=12, tm_min=34, tm_sec=56, tm_wday=3, tm_yday=60, tm_isdst=0)
print(repr(datetime.combine(day, time(1, 2, tzinfo=UTC))), repr(datetime.combine(moment, time(1, fold=1), UTC)), datetime.combine(day, time(1, tzinfo=UTC), None))
# expect: datetime.datetime(2024, 12, 30, 1, 2, tzinfo=datetime.timezone.utc) datetime.datetime(2024, 2, 29, 1, 0, fold=1, tzinfo=datetime.timezone.utc) 2024-12-30 01:00:00
print(date.min, date.max, date.resolution, datetime.min, datetime.max, time.min, time.max, time.resolution)
# expect: 0001-01-01 9999-12-31 1 day, 0:00:00 0001-01-01 00:00:00 9999-12-31 23:59:59.999999 00:00:00 23:59:59.999999 0:00:00.000001
for arguments in ((1, time()), (day, 1), (day, time(), 1)):
    try:
        datetime.combine(*arguments)
    except TypeError as error:
        print(error)
# expect: combine() argument 1 must be datetime.date, not int
# expect: combine() argument 2 must be datetime.time, not int
# expect: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
