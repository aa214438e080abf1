# Dates and times are written by a format.
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


def tell(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Zone(tzinfo):
    def utcoffset(self, moment):
        return timedelta(hours=1, minutes=30)

    def dst(self, moment):
        return None

    def tzname(self, moment):
        return "50%Y"


moment = datetime(2024, 2, 29, 17, 4, 5, 678, UTC)
print(moment.strftime("%a %A %b %B %d %H %I %j %m %M %p %S %U %w %W %y %Y %%"))
# expect: Thu Thursday Feb February 29 17 05 060 02 04 PM 05 08 4 09 24 2024 %
print(moment.strftime("%G-W%V-%u %C %e %D %F %T %R %h %x %X %c"))
# expect: 2024-W09-4 20 29 02/29/24 2024-02-29 17:04:05 17:04 Feb 02/29/24 17:04:05 Thu Feb 29 17:04:05 2024
print(moment.strftime("%f|%z|%:z|%Z"))  # expect: 000678|+0000|+00:00|UTC
print(datetime(2024, 2, 29).strftime("%f|%z|%:z|%Z|"), time(1, 2, 3).strftime("%Y %H:%M:%S"), date(2024, 2, 29).strftime("%H %%z"))
# expect: 000000|||| 1900 01:02:03 00 %z
print(datetime(2024, 1, 1, tzinfo=Zone()).strftime("%z %Z"))  # expect: +0130 50%Y
print(datetime(2024, 1, 1, tzinfo=timezone(-timedelta(hours=5, seconds=7, microseconds=9))).strftime("%z|%:z|%Z"))
# expect: -050007.000009|-05:00:07.000009|UTC-05:00:07.000009
print(f"{moment:%d.%m.%Y}", f"{moment}", format(date(2024, 2, 29), "%j"), f"{time(1, 2):%H}", f"{timedelta(1)}")
# expect: 29.02.2024 2024-02-29 17:04:05.000678+00:00 060 01 1 day, 0:00:00
print(date(2024, 2, 29).ctime(), moment.ctime(), sep="|")  # expect: Thu Feb 29 00:00:00 2024|Thu Feb 29 17:04:05 2024
print(moment.strftime("é 한 %Y 🐍"), repr(moment.strftime("")), moment.strftime("%-d %_d %^a %10Y"))
# expect: é 한 2024 🐍 '' 29 29 THU 0000002024
tell(moment.strftime)  # expect: TypeError: strftime() missing required argument 'format' (pos 1)
tell(moment.strftime, 5)  # expect: TypeError: strftime() argument 1 must be str, not int
tell(moment.__format__, 5)  # expect: TypeError: __format__() argument 1 must be str, not int
tell(format, timedelta(1), "x")  # expect: TypeError: unsupported format string passed to datetime.timedelta.__format__
