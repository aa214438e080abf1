# Durations are exact to the microsecond.
from datetime import timedelta


def tell(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


day = timedelta(1)
tell(timedelta)  # expect: datetime.timedelta(0)
tell(timedelta, days=1, seconds=2, microseconds=3, milliseconds=4, minutes=5, hours=6, weeks=7)
# expect: datetime.timedelta(days=50, seconds=21902, microseconds=4003)
tell(timedelta, microseconds=-1)  # expect: datetime.timedelta(days=-1, seconds=86399, microseconds=999999)
tell(timedelta, 0.5, microseconds=0.5)  # expect: datetime.timedelta(seconds=43200)
tell(timedelta, microseconds=1.5)  # expect: datetime.timedelta(microseconds=2)
tell(timedelta, 10**20, hours=-24 * 10**20)  # expect: datetime.timedelta(0)
tell(timedelta, "1")  # expect: TypeError: unsupported type for timedelta days component: str
tell(timedelta, century=1)  # expect: TypeError: __new__() got an unexpected keyword argument 'century'
tell(timedelta, float("nan"))  # expect: ValueError: cannot convert float NaN to integer
tell(timedelta, float("inf"))  # expect: OverflowError: cannot convert float infinity to integer
tell(timedelta, 10**9)  # expect: OverflowError: days=1000000000; must have magnitude <= 999999999
tell(timedelta, 10**20)  # expect: OverflowError: Python int too large to convert to C int
print(timedelta.min, timedelta.max, timedelta.resolution, sep="|")
# expect: -999999999 days, 0:00:00|999999999 days, 23:59:59.999999|0:00:00.000001
print(str(timedelta(-1, 5)), str(timedelta(2, 3661, 7)), str(timedelta(hours=5)), sep="|")
# expect: -1 day, 0:00:05|2 days, 1:01:01.000007|5:00:00
print(day.days, timedelta(0, -1).seconds, timedelta(0, 0, -1).microseconds, day.total_seconds(), timedelta(1, 2, 3).total_seconds())
# expect: 1 86399 999999 86400.0 86402.000003
print(day + day, day - timedelta(hours=1), -day, +day, abs(-day), bool(day), bool(timedelta()))
# expect: 2 days, 0:00:00 23:00:00 -1 day, 0:00:00 1 day, 0:00:00 1 day, 0:00:00 True False
print(day * 2, 2 * day, day * 1.5, day / 3, day / 0.7, day // 7, day / timedelta(hours=7), day // timedelta(hours=7))
# expect: 2 days, 0:00:00 2 days, 0:00:00 1 day, 12:00:00 8:00:00 1 day, 10:17:08.571429 3:25:42.857142 3.4285714285714284 3
print(day % timedelta(hours=7), divmod(-day, timedelta(hours=7)))
# expect: 3:00:00 (-4, datetime.timedelta(seconds=14400))
print(timedelta(microseconds=5) / 2, timedelta(microseconds=7) / 2, timedelta(seconds=1) * 0.1234565)
# expect: 0:00:00.000002 0:00:00.000004 0:00:00.123456
print(day < 2 * day, day == timedelta(hours=24), hash(day) == hash(timedelta(hours=24)), day == 1, day != 1)
# expect: True True True False True
tell(lambda: day + 1)  # expect: TypeError: unsupported operand type(s) for +: 'datetime.timedelta' and 'int'
tell(lambda: day < 1)  # expect: TypeError: '<' not supported between instances of 'datetime.timedelta' and 'int'
tell(lambda: day * "a")  # expect: TypeError: can't multiply sequence by non-int of type 'datetime.timedelta'
tell(lambda: day / 0)  # expect: ZeroDivisionError: integer division or modulo by zero
tell(lambda: day // 0)  # expect: ZeroDivisionError: integer division or modulo by zero
tell(lambda: day / timedelta())  # expect: ZeroDivisionError: division by zero
tell(lambda: day % timedelta())  # expect: ZeroDivisionError: integer modulo by zero
tell(lambda: divmod(day, timedelta()))  # expect: ZeroDivisionError: integer division or modulo by zero
tell(lambda: day % 5)  # expect: TypeError: unsupported operand type(s) for %: 'datetime.timedelta' and 'int'
tell(lambda: day * float("nan"))  # expect: ValueError: cannot convert NaN to integer ratio
tell(lambda: -timedelta.max)  # expect: OverflowError: days=-1000000000; must have magnitude <= 999999999
tell(lambda: timedelta.max * 2)  # expect: OverflowError: days=1999999999; must have magnitude <= 999999999
tell(lambda: day * 10**30)  # expect: OverflowError: Python int too large to convert to C int
tell(setattr, day, "days", 2)  # expect: AttributeError: readonly attribute
