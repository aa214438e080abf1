# Dates and durations are added and subtracted, within the limits of the calendar.
from datetime import UTC, date, datetime, timedelta, timezone


def tell(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Day(date):
    pass


class Moment(datetime):
    pass


day, second = timedelta(1), timedelta(seconds=1)
tell(lambda: date(2024, 2, 28) + day)  # expect: datetime.date(2024, 2, 29)
tell(lambda: day + date(2024, 12, 31))  # expect: datetime.date(2025, 1, 1)
tell(lambda: date(2024, 3, 1) - day)  # expect: datetime.date(2024, 2, 29)
tell(lambda: date(2024, 3, 1) - date(2023, 3, 1))  # expect: datetime.timedelta(days=366)
tell(lambda: date(2024, 3, 1) + timedelta(hours=23))  # expect: datetime.date(2024, 3, 1)
tell(lambda: Day(2024, 3, 1) + day)  # expect: Day(2024, 3, 2)
tell(lambda: datetime(2024, 12, 31, 23, 59, 59) + second)  # expect: datetime.datetime(2025, 1, 1, 0, 0)
tell(lambda: datetime(2024, 1, 1) - timedelta(microseconds=1))
# expect: datetime.datetime(2023, 12, 31, 23, 59, 59, 999999)
tell(lambda: Moment(2024, 1, 1, tzinfo=UTC) + second)
# expect: Moment(2024, 1, 1, 0, 0, 1, tzinfo=datetime.timezone.utc)
tell(lambda: datetime(2024, 1, 2) - datetime(2024, 1, 1, 12))  # expect: datetime.timedelta(seconds=43200)
tell(lambda: datetime(2024, 1, 1, tzinfo=UTC) - datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=3))))
# expect: datetime.timedelta(seconds=10800)
tell(lambda: datetime(2024, 1, 1, tzinfo=UTC) - datetime(2024, 1, 1))
# expect: TypeError: can't subtract offset-naive and offset-aware datetimes
tell(lambda: date.max + day)  # expect: OverflowError: date value out of range
tell(lambda: date.min - day)  # expect: OverflowError: date value out of range
tell(lambda: datetime.max + timedelta(microseconds=1))  # expect: OverflowError: date value out of range
tell(lambda: datetime(1, 1, 1) - second)  # expect: OverflowError: date value out of range
tell(lambda: date(2024, 1, 1) + 1)  # expect: TypeError: unsupported operand type(s) for +: 'datetime.date' and 'int'
tell(lambda: 1 - date(2024, 1, 1))  # expect: TypeError: unsupported operand type(s) for -: 'int' and 'datetime.date'
tell(lambda: day - date(2024, 1, 1))
# expect: TypeError: unsupported operand type(s) for -: 'datetime.timedelta' and 'datetime.date'
tell(lambda: datetime(2024, 1, 1) - date(2024, 1, 1))
# expect: TypeError: unsupported operand type(s) for -: 'datetime.datetime' and 'datetime.date'
tell(lambda: date(2024, 1, 1) + date(2024, 1, 1))
# expect: TypeError: unsupported operand type(s) for +: 'datetime.date' and 'datetime.date'
print(date(2024, 1, 1).toordinal(), date.fromordinal(738886), date.fromordinal(1), date.max.toordinal())
# expect: 738886 2024-01-01 0001-01-01 3652059
tell(lambda: date.fromordinal(0))  # expect: ValueError: ordinal must be >= 1
tell(lambda: date.fromordinal(3652060))  # expect: ValueError: year 10000 is out of range
