# Objects are copied, changed and made again from what a pickle keeps.
import copy
from datetime import UTC, date, datetime, time, timedelta, timezone

moment = datetime(2024, 2, 29, 12, 34, 56, 789, UTC, fold=1)
for value in (date(2024, 2, 29), time(1, 2, 3, 4, fold=1), time(1, tzinfo=UTC), moment, timedelta(1, 2, 3), timezone(timedelta(hours=1), "CET"), UTC):
    function, arguments, *state = value.__reduce_ex__(4)
    print(function.__name__, arguments, state, function(*arguments) == value, copy.copy(value) == value, copy.deepcopy(value) == value)
# expect: date (b'\x07\xe8\x02\x1d',) [] True True True
# expect: time (b'\x81\x02\x03\x00\x00\x04',) [] True True True
# expect: time (b'\x01\x00\x00\x00\x00\x00', datetime.timezone.utc) [] True True True
# expect: datetime (b'\x07\xe8\x82\x1d\x0c"8\x00\x03\x15', datetime.timezone.utc) [] True True True
# expect: timedelta (1, 2, 3) [] True True True
# expect: timezone (datetime.timedelta(seconds=3600), 'CET') [None] True True True
# expect: timezone (datetime.timedelta(0),) [None] True True True
print(moment.__reduce_ex__(2)[1], moment.__reduce__() == moment.__reduce_ex__(3), copy.deepcopy(UTC) is UTC)
# expect: (b'\x07\xe8\x02\x1d\x0c"8\x00\x03\x15', datetime.timezone.utc) True True
print(moment.replace(year=2020, fold=0), date(2024, 2, 29).replace(day=1), time(1).replace(minute=5, tzinfo=UTC), moment.replace(tzinfo=None))
# expect: 2020-02-29 12:34:56.000789+00:00 2024-02-01 01:05:00+00:00 2024-02-29 12:34:56.000789
print(copy.replace(moment, hour=1), copy.replace(date(2024, 2, 29), month=3), copy.replace(time(1), hour=2))
# expect: 2024-02-29 01:34:56.000789+00:00 2024-03-29 02:00:00
for call in (lambda: moment.replace(month=13), lambda: moment.replace(age=1), lambda: moment.replace(fold=3), lambda: time(1).replace(tzinfo=1),
             lambda: time(b"\x01\x02\x03\x00\x00\x04", 5), lambda: date(b"\x07\xe8\x0d\x01"), lambda: date(b"\x07\xe8\x02\x1d")):
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: ValueError: month must be in 1..12
# expect: TypeError: replace() got an unexpected keyword argument 'age'
# expect: ValueError: fold must be either 0 or 1
# expect: TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# expect: TypeError: bad tzinfo state arg
# expect: TypeError: 'bytes' object cannot be interpreted as an integer
# expect: datetime.date(2024, 2, 29)
