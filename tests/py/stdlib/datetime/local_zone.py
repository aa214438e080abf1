# The local zone is the system's, or the one that the environment names.
# env: TZ=EST5EDT,M3.2.0,M11.1.0
from datetime import UTC, date, datetime, timedelta

print(datetime.fromtimestamp(1704110400), date.fromtimestamp(1704110400), datetime.fromtimestamp(1719835200))
# expect: 2024-01-01 07:00:00 2024-01-01 2024-07-01 08:00:00
print(datetime(2024, 1, 1, 7).timestamp(), datetime(2024, 7, 1, 8).timestamp())  # expect: 1704110400.0 1719835200.0
winter, summer = datetime(2024, 1, 1, 7).astimezone(), datetime(2024, 7, 1, 8).astimezone()
print(repr(winter), repr(summer.tzinfo))
# expect: datetime.datetime(2024, 1, 1, 7, 0, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=68400), 'EST')) datetime.timezone(datetime.timedelta(days=-1, seconds=72000), 'EDT')
print(winter.astimezone(UTC), datetime(2024, 7, 1, tzinfo=UTC).astimezone())
# expect: 2024-01-01 12:00:00+00:00 2024-06-30 20:00:00-04:00
# The clock is put back on 3 November 2024: 1:30 is there twice.
for seconds in (1730611800, 1730615400):
    print(repr(datetime.fromtimestamp(seconds)), datetime.fromtimestamp(seconds).timestamp() == seconds)
# expect: datetime.datetime(2024, 11, 3, 1, 30) True
# expect: datetime.datetime(2024, 11, 3, 1, 30, fold=1) True
# The clock is put forward on 10 March 2024: 2:30 is never there.
print(datetime(2024, 3, 10, 2, 30).timestamp(), datetime(2024, 3, 10, 2, 30, fold=1).timestamp())
# expect: 1710055800.0 1710052200.0
now = datetime.now()
print(abs(now - datetime.fromtimestamp(now.timestamp())) < timedelta(seconds=1), date.today() - now.date() < timedelta(2))
# expect: True True
print(datetime.now(UTC) - now.astimezone(UTC) < timedelta(seconds=60), datetime.today().tzinfo)  # expect: True None
