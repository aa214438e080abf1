# ISO 8601 is written and read.
from datetime import UTC, date, datetime, time, timedelta, timezone


def tell(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


moment = datetime(2024, 2, 29, 12, 34, 56, 789000, timezone(timedelta(hours=-5, seconds=-7)))
print(moment, moment.isoformat(), moment.isoformat(" ", "minutes"), moment.isoformat("é", timespec="milliseconds"))
# expect: 2024-02-29 12:34:56.789000-05:00:07 2024-02-29T12:34:56.789000-05:00:07 2024-02-29 12:34-05:00:07 2024-02-29é12:34:56.789-05:00:07
print(date(5, 1, 2), time(1, 2), time(1, 2, 3, 4, UTC), datetime(5, 1, 2))
# expect: 0005-01-02 01:02:00 01:02:03.000004+00:00 0005-01-02 00:00:00
for precision in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"):
    print(time(1, 2, 3, 4567).isoformat(precision), datetime(2024, 1, 1).isoformat(timespec=precision))
# expect: 01:02:03.004567 2024-01-01T00:00:00
# expect: 01 2024-01-01T00
# expect: 01:02 2024-01-01T00:00
# expect: 01:02:03 2024-01-01T00:00:00
# expect: 01:02:03.004 2024-01-01T00:00:00.000
# expect: 01:02:03.004567 2024-01-01T00:00:00.000000
tell(moment.isoformat, "ab")  # expect: TypeError: isoformat() argument 1 must be a unicode character, not str
tell(moment.isoformat, 5)  # expect: TypeError: isoformat() argument 1 must be a unicode character, not int
tell(moment.isoformat, timespec="years")  # expect: ValueError: Unknown timespec value
tell(time(1).isoformat, 5)  # expect: TypeError: isoformat() argument 1 must be str, not int
for text in ("2024-02-29", "20240229", "2024-W09", "2024W09", "2024-W09-4", "2024W094", "2024-2-29", "2024-02", "2023-02-29",
             "2024-W54-1", "2024-060", "", "2024/02/29"):
    tell(date.fromisoformat, text)
# expect: datetime.date(2024, 2, 29)
# expect: datetime.date(2024, 2, 29)
# expect: datetime.date(2024, 2, 26)
# expect: datetime.date(2024, 2, 26)
# expect: datetime.date(2024, 2, 29)
# expect: datetime.date(2024, 2, 29)
# expect: ValueError: Invalid isoformat string: '2024-2-29'
# expect: ValueError: Invalid isoformat string: '2024-02'
# expect: ValueError: day is out of range for month
# expect: ValueError: Invalid isoformat string: '2024-W54-1'
# expect: ValueError: Invalid isoformat string: '2024-060'
# expect: ValueError: Invalid isoformat string: ''
# expect: ValueError: Invalid isoformat string: '2024/02/29'
for text in ("12", "12:34", "1234", "12:34:56", "T123456", "12:34:56.7", "12:34:56,789123456", "12:34Z", "12:34+01", "12:34-0130",
             "12:34:56+01:30:15.5", "24:00", "1:23", "12:345", "12:34:56.", "12:34+24:00", "12:34z", "12:34:5", "x"):
    tell(time.fromisoformat, text)
# expect: datetime.time(12, 0)
# expect: datetime.time(12, 34)
# expect: datetime.time(12, 34)
# expect: datetime.time(12, 34, 56)
# expect: datetime.time(12, 34, 56)
# expect: datetime.time(12, 34, 56, 700000)
# expect: datetime.time(12, 34, 56, 789123)
# expect: datetime.time(12, 34, tzinfo=datetime.timezone.utc)
# expect: datetime.time(12, 34, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))
# expect: datetime.time(12, 34, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=81000)))
# expect: datetime.time(12, 34, 56, tzinfo=datetime.timezone(datetime.timedelta(seconds=5415, microseconds=500000)))
# expect: ValueError: hour must be in 0..23
# expect: ValueError: Invalid isoformat string: '1:23'
# expect: ValueError: Invalid isoformat string: '12:345'
# expect: ValueError: Invalid isoformat string: '12:34:56.'
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1).
# expect: ValueError: Invalid isoformat string: '12:34z'
# expect: ValueError: Invalid isoformat string: '12:34:5'
# expect: ValueError: Invalid isoformat string: 'x'
for text in ("2024-02-29", "2024-02-29T12", "2024-02-29 12:34:56.789+00:00", "20240229T123456Z", "2024-W09-4T12:34", "2024W09412:34",
             "2024-02-29x12:34", "2024-02-2912:34", "2024-02-29T", "2024-02-29T25:00", "2024-02-30T00:00", "2024-02-29TT12"):
    tell(datetime.fromisoformat, text)
# expect: datetime.datetime(2024, 2, 29, 0, 0)
# expect: datetime.datetime(2024, 2, 29, 12, 0)
# expect: datetime.datetime(2024, 2, 29, 12, 34, 56, 789000, tzinfo=datetime.timezone.utc)
# expect: datetime.datetime(2024, 2, 29, 12, 34, 56, tzinfo=datetime.timezone.utc)
# expect: datetime.datetime(2024, 2, 29, 12, 34)
# expect: datetime.datetime(2024, 2, 26, 12, 34)
# expect: datetime.datetime(2024, 2, 29, 12, 34)
# expect: ValueError: Invalid isoformat string: '2024-02-2912:34'
# expect: ValueError: Invalid isoformat string: '2024-02-29T'
# expect: ValueError: hour must be in 0..23
# expect: ValueError: day is out of range for month
# expect: ValueError: Invalid isoformat string: '2024-02-29TT12'
tell(date.fromisoformat, 20240229)  # expect: TypeError: fromisoformat: argument must be str
