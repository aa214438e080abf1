# Dates and times are made of numbers within their limits.
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone


def tell(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(MINYEAR, MAXYEAR, UTC is timezone.utc)  # expect: 1 9999 True
tell(date, 2026, 11, 23)  # expect: datetime.date(2026, 11, 23)
tell(date, year=2026, month=11, day=23)  # expect: datetime.date(2026, 11, 23)
tell(datetime, 2026, 11, 23)  # expect: datetime.datetime(2026, 11, 23, 0, 0)
tell(datetime, 2026, 11, 23, 12, 34, 56, 789, UTC, fold=1)
# expect: datetime.datetime(2026, 11, 23, 12, 34, 56, 789, fold=1, tzinfo=datetime.timezone.utc)
tell(datetime, 2026, 11, 23, minute=5, tzinfo=timezone(timedelta(hours=-5)))
# expect: datetime.datetime(2026, 11, 23, 0, 5, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=68400)))
tell(time)  # expect: datetime.time(0, 0)
tell(time, 12, 34, tzinfo=UTC, fold=1)  # expect: datetime.time(12, 34, tzinfo=datetime.timezone.utc, fold=1)
tell(date)  # expect: TypeError: function missing required argument 'year' (pos 1)
tell(date, 2026, 11)  # expect: TypeError: function missing required argument 'day' (pos 3)
tell(date, 2026, 11, 23, 1)  # expect: TypeError: function takes at most 3 arguments (4 given)
tell(date, 2026, 11, day=31)  # expect: ValueError: day is out of range for month
tell(date, 0, 1, 1)  # expect: ValueError: year 0 is out of range
tell(date, 10000, 1, 1)  # expect: ValueError: year 10000 is out of range
tell(date, 2026, 13, 1)  # expect: ValueError: month must be in 1..12
tell(date, 2025, 2, 29)  # expect: ValueError: day is out of range for month
tell(date, "2026", 1, 1)  # expect: TypeError: 'str' object cannot be interpreted as an integer
tell(date, 2026.0, 1, 1)  # expect: TypeError: 'float' object cannot be interpreted as an integer
tell(date, 2**31, 1, 1)  # expect: OverflowError: signed integer is greater than maximum
tell(date, 2**64, 1, 1)  # expect: OverflowError: Python int too large to convert to C long
tell(datetime, 2026, 1, 1, 24)  # expect: ValueError: hour must be in 0..23
tell(datetime, 2026, 1, 1, 0, 60)  # expect: ValueError: minute must be in 0..59
tell(datetime, 2026, 1, 1, 0, 0, 60)  # expect: ValueError: second must be in 0..59
tell(datetime, 2026, 1, 1, 0, 0, 0, 1000000)  # expect: ValueError: microsecond must be in 0..999999
tell(datetime, 2026, 1, 1, 0, 0, 0, 0, 5)
# expect: TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
tell(datetime, 2026, 1, 1, fold=2)  # expect: ValueError: fold must be either 0 or 1
tell(datetime, 2026, 1, 1, year=5)  # expect: TypeError: argument for function given by name ('year') and position (1)
tell(datetime, 2026, 1, 1, century=20)  # expect: TypeError: this function got an unexpected keyword argument 'century'
tell(datetime, 2026, 1, 1, 0, 0, 0, 0, None, 1)
# expect: TypeError: function takes at most 8 positional arguments (9 given)
tell(time, 25)  # expect: ValueError: hour must be in 0..23
tell(time, tzinfo="UTC")  # expect: TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'str'
tell(setattr, date(2026, 1, 1), "year", 5)
# expect: AttributeError: attribute 'year' of 'datetime.date' objects is not writable
tell(setattr, time(1), "hour", 5)  # expect: AttributeError: attribute 'hour' of 'datetime.time' objects is not writable
