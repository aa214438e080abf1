# Dates and times compare with their like, and times with a zone by what they are in UTC.
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


def tell(call):
    try:
        print(call())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


east = timezone(timedelta(hours=3))
print(date(2024, 1, 1) < date(2024, 1, 2), date(2024, 1, 1) == date(2024, 1, 1), date(2024, 1, 1) == "2024")
# expect: True True False
print(datetime(2024, 1, 1) >= datetime(2024, 1, 1), datetime(2024, 1, 1) != datetime(2024, 1, 1, 0, 0, 1))
# expect: True True
print(datetime(2024, 1, 1, 3, tzinfo=east) == datetime(2024, 1, 1, tzinfo=UTC))  # expect: True
print(datetime(2024, 1, 1, 3, tzinfo=east) > datetime(2024, 1, 1, 1, tzinfo=UTC))  # expect: False
print(hash(datetime(2024, 1, 1, 3, tzinfo=east)) == hash(datetime(2024, 1, 1, tzinfo=UTC)))  # expect: True
print(datetime(2024, 1, 1) == datetime(2024, 1, 1, tzinfo=UTC), datetime(2024, 1, 1) == date(2024, 1, 1))
# expect: False False
print(time(1) < time(2), time(4, tzinfo=east) == time(1, tzinfo=UTC), time(1) == time(1, tzinfo=UTC), bool(time()))
# expect: True True False True
print(hash(time(4, tzinfo=east)) == hash(time(1, tzinfo=UTC)), hash(date(2024, 1, 1)) == hash(date(2024, 1, 1)))
# expect: True True
print(datetime(2024, 1, 1, fold=1) == datetime(2024, 1, 1), hash(datetime(2024, 1, 1, fold=1)) == hash(datetime(2024, 1, 1)))
# expect: True True
tell(lambda: datetime(2024, 1, 1) < datetime(2024, 1, 1, tzinfo=UTC))
# expect: TypeError: can't compare offset-naive and offset-aware datetimes
tell(lambda: time(1) < time(1, tzinfo=UTC))  # expect: TypeError: can't compare offset-naive and offset-aware times
tell(lambda: datetime(2024, 1, 1) < date(2024, 1, 1))
# expect: TypeError: '<' not supported between instances of 'datetime.datetime' and 'datetime.date'
tell(lambda: date(2024, 1, 1) < datetime(2024, 1, 1))
# expect: TypeError: '<' not supported between instances of 'datetime.date' and 'datetime.datetime'
tell(lambda: date(2024, 1, 1) < 5)  # expect: TypeError: '<' not supported between instances of 'datetime.date' and 'int'
print(date(2024, 1, 1).__lt__(5), datetime(2024, 1, 1).__eq__(5), time(1).__gt__(5), timedelta(1).__le__(5), UTC.__eq__(5))
# expect: NotImplemented NotImplemented NotImplemented NotImplemented NotImplemented


class Back(tzinfo):
    "Puts the clock back: what `fold` says counts."

    def utcoffset(self, moment):
        return timedelta(hours=2 - moment.fold)

    def dst(self, moment):
        return timedelta(0)


back = Back()
first = datetime(2024, 1, 1, 2, tzinfo=back)
print(first == first.replace(fold=1), first == datetime(2024, 1, 1, tzinfo=UTC), first == datetime(2024, 1, 1, 2, tzinfo=Back()))
# expect: True False False
print(first.utcoffset(), first.replace(fold=1).utcoffset(), hash(first) == hash(first.replace(fold=1)))
# expect: 2:00:00 1:00:00 True
