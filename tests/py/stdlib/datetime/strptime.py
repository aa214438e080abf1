# Dates and times are read by a format.
import warnings
from datetime import datetime

warnings.simplefilter("ignore")


def tell(text, format):
    try:
        print(repr(datetime.strptime(text, format)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


tell("2024-02-29 12:34:56.789", "%Y-%m-%d %H:%M:%S.%f")  # expect: datetime.datetime(2024, 2, 29, 12, 34, 56, 789000)
tell("29/2/24 1 pm", "%d/%m/%y %I %p")  # expect: datetime.datetime(2024, 2, 29, 13, 0)
tell("Thursday, 29 FEBRUARY 2024", "%A, %d %B %Y")  # expect: datetime.datetime(2024, 2, 29, 0, 0)
tell("Thu Feb 29 12:34:56 2024", "%c")  # expect: datetime.datetime(2024, 2, 29, 12, 34, 56)
tell("02/29/24 12:34:56", "%x %X")  # expect: datetime.datetime(2024, 2, 29, 12, 34, 56)
tell("60 2024", "%j %Y")  # expect: datetime.datetime(2024, 2, 29, 0, 0)
tell("2024-W09-4", "%G-W%V-%u")  # expect: datetime.datetime(2024, 2, 29, 0, 0)
tell("8 4 2024", "%U %w %Y")  # expect: datetime.datetime(2024, 2, 29, 0, 0)
tell("+0530", "%z")
# expect: datetime.datetime(1900, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
tell("-05:30:15.5", "%z")
# expect: datetime.datetime(1900, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=66584, microseconds=500000)))
tell("Z", "%z")  # expect: datetime.datetime(1900, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)
tell("UTC +0000", "%Z %z")
# expect: datetime.datetime(1900, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(0), 'UTC'))
tell("GMT", "%Z")  # expect: datetime.datetime(1900, 1, 1, 0, 0)
tell("2024   1", "%Y %m")  # expect: datetime.datetime(2024, 1, 1, 0, 0)
tell("1112024", "%d%m%Y")  # expect: datetime.datetime(2024, 1, 11, 0, 0)
tell("123", "%H%M")  # expect: datetime.datetime(1900, 1, 1, 12, 3)
tell("100%", "%j%%")  # expect: datetime.datetime(1900, 4, 10, 0, 0)
tell("2024", "%y")  # expect: ValueError: unconverted data remains: 24
tell("2024x", "%Y")  # expect: ValueError: unconverted data remains: x
tell("x", "%Y")  # expect: ValueError: time data 'x' does not match format '%Y'
tell("2024", "%")  # expect: ValueError: stray % in format '%'
tell("2024", "%Q")  # expect: ValueError: 'Q' is a bad directive in format '%Q'
tell("2023-02-29", "%Y-%m-%d")  # expect: ValueError: day is out of range for month
tell("2024 9", "%Y %V")
# expect: ValueError: ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').
tell("2024 9 1", "%G %V %j")
# expect: ValueError: Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.
tell("+05:3015", "%z")  # expect: ValueError: Inconsistent use of : in +05:3015
tell(5, "%Y")  # expect: TypeError: strptime() argument 1 must be str, not int


class Moment(datetime):
    pass


print(repr(Moment.strptime("2024", "%Y")))  # expect: Moment(2024, 1, 1, 0, 0)
