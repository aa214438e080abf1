# Time zones by their names: offsets, summer time, and times that are there twice or never.
# needs: linux
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

berlin, new_york = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
print(repr(berlin), berlin, berlin.key, berlin is ZoneInfo("Europe/Berlin"), ZoneInfo.no_cache("Europe/Berlin") is berlin)
# expect: zoneinfo.ZoneInfo(key='Europe/Berlin') Europe/Berlin Europe/Berlin True False
for moment in (datetime(2024, 1, 1), datetime(2024, 7, 1), datetime(1890, 1, 1), datetime(1945, 6, 1), datetime(2100, 7, 1)):
    local = moment.replace(tzinfo=berlin)
    print(local, local.tzname(), local.dst(), local.astimezone(UTC), local.astimezone(new_york))
# expect: 2024-01-01 00:00:00+01:00 CET 0:00:00 2023-12-31 23:00:00+00:00 2023-12-31 18:00:00-05:00
# expect: 2024-07-01 00:00:00+02:00 CEST 1:00:00 2024-06-30 22:00:00+00:00 2024-06-30 18:00:00-04:00
# expect: 1890-01-01 00:00:00+00:53:28 LMT 0:00:00 1889-12-31 23:06:32+00:00 1889-12-31 18:06:32-05:00
# expect: 1945-06-01 00:00:00+03:00 CEMT 1:00:00 1945-05-31 21:00:00+00:00 1945-05-31 17:00:00-04:00
# expect: 2100-07-01 00:00:00+02:00 CEST 1:00:00 2100-06-30 22:00:00+00:00 2100-06-30 18:00:00-04:00
for fold in (0, 1):
    twice = datetime(2024, 10, 27, 2, 30, tzinfo=berlin, fold=fold)
    never = datetime(2024, 3, 31, 2, 30, tzinfo=berlin, fold=fold)
    print(twice, twice.tzname(), never.utcoffset(), never.astimezone(UTC))
# expect: 2024-10-27 02:30:00+02:00 CEST 1:00:00 2024-03-31 01:30:00+00:00
# expect: 2024-10-27 02:30:00+01:00 CET 2:00:00 2024-03-31 00:30:00+00:00
for hour in (0, 1):
    moment = datetime(2024, 10, 27, hour, 30, tzinfo=UTC).astimezone(berlin)
    print(moment, moment.fold)
# expect: 2024-10-27 02:30:00+02:00 0
# expect: 2024-10-27 02:30:00+01:00 1
print(ZoneInfo("UTC").utcoffset(None), berlin.utcoffset(None), datetime(2024, 7, 1, tzinfo=ZoneInfo("Australia/Lord_Howe")).dst(), datetime(2024, 1, 1, tzinfo=ZoneInfo("Europe/Dublin")).dst())
# expect: 0:00:00 None 0:00:00 -1 day, 23:00:00
print(datetime(2024, 3, 30, 12, tzinfo=berlin) + timedelta(days=1), datetime(2024, 7, 1, 12, tzinfo=berlin) - datetime(2024, 7, 1, 12, tzinfo=new_york))
# expect: 2024-03-31 12:00:00+02:00 -1 day, 18:00:00
for key in ("No/Such", "/etc/localtime", "../zoneinfo", "Europe/../UTC"):
    try:
        ZoneInfo(key)
    except ZoneInfoNotFoundError as error:
        print("not found:", error)
    except ValueError as error:
        print(error)
# expect: not found: 'No time zone found with key No/Such'
# expect: ZoneInfo keys may not be absolute paths, got: /etc/localtime
# expect: ZoneInfo keys must refer to subdirectories of TZPATH, got: ../zoneinfo
# expect: ZoneInfo keys must be normalized relative paths, got: Europe/../UTC


class Zone(ZoneInfo):
    pass


print(repr(Zone("UTC")), Zone("UTC") is ZoneInfo("UTC"), berlin.__reduce__()[1])
# expect: Zone(key='UTC') False ('Europe/Berlin', 1)
