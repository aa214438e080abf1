# A zone may come from a file of one's own; folders can be chosen.
import io
import zoneinfo
from datetime import datetime
from zoneinfo import ZoneInfo


def tell(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def number(value, size=4):
    return value.to_bytes(size, signed=True)


def file(times, places, kinds, names, rule):
    "A file of version 2; the part of version 1 is empty."
    head = b"TZif2" + bytes(15)
    first = head + number(0) * 6
    counts = [0, 0, 0, len(times), len(kinds), len(names)]
    body = b"".join(number(time, 8) for time in times) + bytes(places)
    body += b"".join(number(offset) + bytes([summer, at]) for offset, summer, at in kinds) + names
    return io.BytesIO(first + head + b"".join(map(number, counts)) + body + b"\n" + rule + b"\n")


zone = ZoneInfo.from_file(file([0, 10**7], [1, 0], [(3600, 0, 0), (7200, 1, 4)], b"STD\0SUM\0", b"STD-1SUM,J60/1,300/-2"), key="Own/Zone")
print(repr(zone), zone, zone.key)  # expect: zoneinfo.ZoneInfo(key='Own/Zone') Own/Zone Own/Zone
for year, month, day in ((1969, 12, 31), (1970, 2, 1), (1971, 1, 1), (2024, 2, 29), (2024, 3, 1), (2024, 10, 26), (2024, 10, 28), (2025, 3, 1)):
    moment = datetime(year, month, day, 12, tzinfo=zone)
    print(moment, moment.tzname(), moment.dst())
# expect: 1969-12-31 12:00:00+01:00 STD 0:00:00
# expect: 1970-02-01 12:00:00+02:00 SUM 1:00:00
# expect: 1971-01-01 12:00:00+01:00 STD 0:00:00
# expect: 2024-02-29 12:00:00+01:00 STD 0:00:00
# expect: 2024-03-01 12:00:00+02:00 SUM 1:00:00
# expect: 2024-10-26 12:00:00+01:00 STD 0:00:00
# expect: 2024-10-28 12:00:00+01:00 STD 0:00:00
# expect: 2025-03-01 12:00:00+02:00 SUM 1:00:00
fixed = ZoneInfo.from_file(file([], [], [(-5400, 0, 0)], b"ODD\0", b"<ODD>1:30"), key="Odd")
print(fixed.utcoffset(None), fixed.tzname(datetime(2024, 1, 1)), datetime(2024, 1, 1, tzinfo=fixed))
# expect: -1 day, 22:30:00 ODD 2024-01-01 00:00:00-01:30
tell(ZoneInfo.from_file, io.BytesIO(b"nothing"))  # expect: ValueError: Invalid TZif file: magic not found
tell(ZoneInfo.from_file, file([], [], [], b"", b""))  # expect: ValueError: No time zone information found.
tell(zoneinfo.reset_tzpath, "folder")  # expect: TypeError: tzpaths must be a list or tuple, not <class 'str'>: 'folder'
tell(zoneinfo.reset_tzpath, ["folder"])
# expect: ValueError: Paths should be absolute but found the following relative paths:
# expect:     folder
zoneinfo.reset_tzpath([])
print(zoneinfo.TZPATH)  # expect: ()
tell(ZoneInfo, "Europe/Paris")  # expect: ZoneInfoNotFoundError: 'No time zone found with key Europe/Paris'
