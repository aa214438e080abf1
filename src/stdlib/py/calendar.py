"""Calendars as data, as text and as HTML. Weeks begin on Monday unless setfirstweekday says otherwise."""

import datetime
import sys
from enum import IntEnum, global_enum
from itertools import repeat

__all__ = [
    "IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays", "weekday",
    "monthrange", "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name", "month_abbr",
    "day_name", "day_abbr", "Calendar", "TextCalendar", "HTMLCalendar", "LocaleTextCalendar", "LocaleHTMLCalendar",
    "weekheader", "Day", "Month", "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST",
    "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY",
    "SUNDAY",
]

error = ValueError


class IllegalMonthError(ValueError):
    """The number of a month is none of 1 to 12."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    """The number of a weekday is none of 0 to 6."""

    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


def __getattr__(name):
    if name in ("January", "February"):
        import warnings
        warnings.warn(
            f"The '{name}' attribute is deprecated, use '{name.upper()}' instead", DeprecationWarning, stacklevel=2,
        )
        return 1 if name == "January" else 2
    raise AttributeError(f"module '{__name__}' has no attribute '{name}'")


@global_enum
class Month(IntEnum):
    """The months, by their numbers."""

    JANUARY = 1
    FEBRUARY = 2
    MARCH = 3
    APRIL = 4
    MAY = 5
    JUNE = 6
    JULY = 7
    AUGUST = 8
    SEPTEMBER = 9
    OCTOBER = 10
    NOVEMBER = 11
    DECEMBER = 12


@global_enum
class Day(IntEnum):
    """The weekdays, by their numbers."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


# The days of the months of a year that is no leap year.
mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

EPOCH = 1970


class _Names:
    """The names of months or weekdays, each asked for when it is needed: the language of the program may change."""

    def __init__(self, dates, format):
        self._dates = dates
        self._format = format

    def __getitem__(self, at):
        dates = self._dates[at]
        if isinstance(at, slice):
            return [self._name(date) for date in dates]
        return self._name(dates)

    def _name(self, date):
        return date.strftime(self._format) if date else ""

    def __len__(self):
        return len(self._dates)


# 1 January 2001 was a Monday.
_weekdays = [datetime.date(2001, 1, day) for day in range(1, 8)]
_months = [None, *(datetime.date(2001, month, 1) for month in range(1, 13))]

day_name = _Names(_weekdays, "%A")
day_abbr = _Names(_weekdays, "%a")
month_name = _Names(_months, "%B")
month_abbr = _Names(_months, "%b")


def isleap(year):
    """Whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """How many leap years there are from y1 on and before y2."""
    y1 -= 1
    y2 -= 1
    return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


def weekday(year, month, day):
    """The weekday of a date; years beyond the calendar's end have the weekdays of those 400 years apart."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        year = 2000 + year % 400
    return Day(datetime.date(year, month, day).weekday())


def _month_length(year, month):
    return mdays[month] + (month == 2 and isleap(year))


def monthrange(year, month):
    """The weekday of the first of a month, and how many days the month has."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _month_length(year, month)


class Calendar:
    """Months and years as rows of weeks. Days that belong to the months around are 0, where there are numbers alone."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        """The weekday with which weeks begin."""
        return self._firstweekday % 7

    def setfirstweekday(self, firstweekday):
        """Begin weeks with that weekday."""
        self._firstweekday = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """The numbers of the weekdays of one week."""
        for at in range(self.firstweekday, self.firstweekday + 7):
            yield at % 7

    def itermonthdates(self, year, month):
        """The dates of whole weeks around a month."""
        for y, m, d in self.itermonthdays3(year, month):
            yield datetime.date(y, m, d)

    def itermonthdays(self, year, month):
        """The days of whole weeks around a month."""
        first, days = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        yield from repeat(0, before)
        yield from range(1, days + 1)
        yield from repeat(0, (self.firstweekday - first - days) % 7)

    def itermonthdays2(self, year, month):
        """The days of whole weeks around a month, each with its weekday."""
        for at, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, at % 7

    def itermonthdays3(self, year, month):
        """Year, month and day of the days of whole weeks around a month."""
        first, days = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        after = (self.firstweekday - first - days) % 7
        y, m = (year - 1, 12) if month == 1 else (year, month - 1)
        end = _month_length(y, m) + 1
        for day in range(end - before, end):
            yield y, m, day
        for day in range(1, days + 1):
            yield year, month, day
        y, m = (year + 1, 1) if month == 12 else (year, month + 1)
        for day in range(1, after + 1):
            yield y, m, day

    def itermonthdays4(self, year, month):
        """Year, month, day and weekday of the days of whole weeks around a month."""
        for at, (y, m, d) in enumerate(self.itermonthdays3(year, month)):
            yield y, m, d, (self.firstweekday + at) % 7

    def monthdatescalendar(self, year, month):
        """The weeks of a month, as lists of dates."""
        return _weeks(self.itermonthdates(year, month))

    def monthdays2calendar(self, year, month):
        """The weeks of a month, as lists of days with their weekdays."""
        return _weeks(self.itermonthdays2(year, month))

    def monthdayscalendar(self, year, month):
        """The weeks of a month, as lists of days."""
        return _weeks(self.itermonthdays(year, month))

    def yeardatescalendar(self, year, width=3):
        """Rows of so many months, each as monthdatescalendar gives it."""
        return _rows([self.monthdatescalendar(year, month) for month in Month], width)

    def yeardays2calendar(self, year, width=3):
        """Rows of so many months, each as monthdays2calendar gives it."""
        return _rows([self.monthdays2calendar(year, month) for month in Month], width)

    def yeardayscalendar(self, year, width=3):
        """Rows of so many months, each as monthdayscalendar gives it."""
        return _rows([self.monthdayscalendar(year, month) for month in Month], width)


def _rows(items, width):
    return [items[at:at + width] for at in range(0, len(items), width)]


def _weeks(days):
    return _rows(list(days), 7)


class TextCalendar(Calendar):
    """Calendars as plain text."""

    def prweek(self, theweek, width):
        """Print a week."""
        print(self.formatweek(theweek, width), end="")

    def formatday(self, day, weekday, width):
        """A day in so many columns."""
        return (f"{day:2}" if day else "").center(width)

    def formatweek(self, theweek, width):
        """A week, each day in so many columns."""
        return " ".join(self.formatday(day, weekday, width) for day, weekday in theweek)

    def formatweekday(self, day, width):
        """The name of a weekday in so many columns."""
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        """The names of the weekdays, each in so many columns."""
        return " ".join(self.formatweekday(day, width) for day in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """The name of a month in the middle of so many columns."""
        name = month_name[themonth]
        return (f"{name} {theyear!r}" if withyear else name).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Print a month."""
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month: days in w columns, weeks in l lines."""
        w, l = max(2, w), max(1, l)
        lines = [
            self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip(),
            self.formatweekheader(w).rstrip(),
            *(self.formatweek(week, w).rstrip() for week in self.monthdays2calendar(theyear, themonth)),
        ]
        return "".join(line + "\n" * l for line in lines)

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year: days in w columns, weeks in l lines, c columns between months, m months in a row."""
        w, l, c = max(2, w), max(1, l), max(2, c)
        width = (w + 1) * 7 - 1
        parts = [repr(theyear).center(width * m + c * (m - 1)).rstrip(), "\n" * l]
        header = self.formatweekheader(w)
        for at, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * at + 1, min(m * (at + 1) + 1, 13))
            names = (self.formatmonthname(theyear, month, width, False) for month in months)
            parts += ["\n" * l, formatstring(names, width, c).rstrip(), "\n" * l]
            parts += [formatstring((header for _ in months), width, c).rstrip(), "\n" * l]
            for week_at in range(max(len(month) for month in row)):
                weeks = (self.formatweek(month[week_at], w) if week_at < len(month) else "" for month in row)
                parts += [formatstring(weeks, width, c).rstrip(), "\n" * l]
        return "".join(parts)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Print a year."""
        print(self.formatyear(theyear, w, l, c, m), end="")


class HTMLCalendar(Calendar):
    """Calendars as tables of HTML; the attributes are the classes for style sheets."""

    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"
    cssclass_month_head = "month"
    cssclass_month = "month"
    cssclass_year_head = "year"
    cssclass_year = "year"

    def formatday(self, day, weekday):
        """A day as a cell."""
        if day == 0:
            return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
        return f'<td class="{self.cssclasses[weekday]}">{day}</td>'

    def formatweek(self, theweek):
        """A week as a row."""
        return f"<tr>{''.join(self.formatday(day, weekday) for day, weekday in theweek)}</tr>"

    def formatweekday(self, day):
        """The name of a weekday as a cell."""
        return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

    def formatweekheader(self):
        """The names of the weekdays as a row."""
        return f"<tr>{''.join(self.formatweekday(day) for day in self.iterweekdays())}</tr>"

    def formatmonthname(self, theyear, themonth, withyear=True):
        """The name of a month as a row."""
        name = f"{month_name[themonth]} {theyear}" if withyear else month_name[themonth]
        return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{name}</th></tr>'

    def formatmonth(self, theyear, themonth, withyear=True):
        """A month as a table."""
        lines = [
            f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_month}">',
            self.formatmonthname(theyear, themonth, withyear=withyear),
            self.formatweekheader(),
            *(self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)),
            "</table>",
        ]
        return "".join(line + "\n" for line in lines)

    def formatyear(self, theyear, width=3):
        """A year as a table of tables, so many in a row."""
        width = max(width, 1)
        parts = [
            f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_year}">\n',
            f'<tr><th colspan="{width}" class="{self.cssclass_year_head}">{theyear}</th></tr>',
        ]
        for months in _rows(list(range(1, 13)), width):
            cells = "".join(f"<td>{self.formatmonth(theyear, month, withyear=False)}</td>" for month in months)
            parts.append(f"<tr>{cells}</tr>")
        parts.append("</table>")
        return "".join(parts)

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        """A year as a whole page, encoded."""
        if encoding is None:
            encoding = sys.getdefaultencoding()
        parts = [
            f'<?xml version="1.0" encoding="{encoding}"?>\n',
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
            '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n',
            "<html>\n<head>\n",
            f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />\n',
            f'<link rel="stylesheet" type="text/css" href="{css}" />\n' if css is not None else "",
            f"<title>Calendar for {theyear}</title>\n</head>\n<body>\n",
            self.formatyear(theyear, width),
            "</body>\n</html>\n",
        ]
        return "".join(parts).encode(encoding, "xmlcharrefreplace")


class different_locale:
    """A context in which times are written in another language."""

    def __init__(self, locale):
        self.locale = locale
        self.oldlocale = None

    def __enter__(self):
        import locale
        self.oldlocale = locale.setlocale(locale.LC_TIME, None)
        locale.setlocale(locale.LC_TIME, self.locale)

    def __exit__(self, *args):
        if self.oldlocale is not None:
            import locale
            locale.setlocale(locale.LC_TIME, self.oldlocale)


def _default_locale():
    import locale
    return locale.setlocale(locale.LC_TIME, None)


class LocaleTextCalendar(TextCalendar):
    """Calendars as plain text, in the language of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        TextCalendar.__init__(self, firstweekday)
        self.locale = _default_locale() if locale is None else locale

    def formatweekday(self, day, width):
        with different_locale(self.locale):
            return super().formatweekday(day, width)

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, width, withyear)


class LocaleHTMLCalendar(HTMLCalendar):
    """Calendars as HTML, in the language of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        HTMLCalendar.__init__(self, firstweekday)
        self.locale = _default_locale() if locale is None else locale

    def formatweekday(self, day):
        with different_locale(self.locale):
            return super().formatweekday(day)

    def formatmonthname(self, theyear, themonth, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, withyear)


# The functions of the module are the methods of one calendar.
c = TextCalendar()

firstweekday = c.getfirstweekday


def setfirstweekday(firstweekday):
    """Begin weeks with that weekday, in all functions of the module."""
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


monthcalendar = c.monthdayscalendar
prweek = c.prweek
week = c.formatweek
weekheader = c.formatweekheader
prmonth = c.prmonth
month = c.formatmonth
calendar = c.formatyear
prcal = c.pryear

# A month in a year's calendar is so wide, and so far from the next one.
_colwidth = 7 * 3 - 1
_spacing = 6


def format(cols, colwidth=_colwidth, spacing=_spacing):
    """Print texts in columns."""
    print(formatstring(cols, colwidth, spacing))


def formatstring(cols, colwidth=_colwidth, spacing=_spacing):
    """Texts in columns: so wide, and so far apart."""
    return (" " * spacing).join(text.center(colwidth) for text in cols)


def timegm(tuple):
    """The time in seconds since 1970 of a date in UTC, given as time.gmtime gives it."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - datetime.date(EPOCH, 1, 1).toordinal() + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second


def main(args=None):
    """Run as a command."""
    import argparse
    parser = argparse.ArgumentParser()
    text = parser.add_argument_group("text only arguments")
    html = parser.add_argument_group("html only arguments")
    text.add_argument("-w", "--width", type=int, default=2, help="width of date column (default 2)")
    text.add_argument("-l", "--lines", type=int, default=1, help="number of lines for each week (default 1)")
    text.add_argument("-s", "--spacing", type=int, default=6, help="spacing between months (default 6)")
    text.add_argument("-m", "--months", type=int, default=3, help="months per row (default 3)")
    html.add_argument("-c", "--css", default="calendar.css", help="CSS to use for page")
    parser.add_argument("-L", "--locale", default=None, help="locale to use for month and weekday names")
    parser.add_argument("-e", "--encoding", default=None, help="encoding to use for output")
    parser.add_argument("-t", "--type", default="text", choices=("text", "html"), help="output type (text or html)")
    parser.add_argument(
        "-f", "--first-weekday", type=int, default=0,
        help="weekday (0 is Monday, 6 is Sunday) to start each week (default 0)",
    )
    parser.add_argument("year", nargs="?", type=int, help="year number")
    parser.add_argument("month", nargs="?", type=int, help="month number (1-12, text only)")
    options = parser.parse_args(args)
    if options.locale and not options.encoding:
        parser.error("if --locale is specified --encoding is required")
        sys.exit(1)
    locale = options.locale, options.encoding
    write = sys.stdout.write
    if options.type == "html":
        if options.month:
            parser.error("incorrect number of arguments")
            sys.exit(1)
        calendar = LocaleHTMLCalendar(locale=locale) if options.locale else HTMLCalendar()
        calendar.setfirstweekday(options.first_weekday)
        encoding = sys.getdefaultencoding() if options.encoding is None else options.encoding
        year = datetime.date.today().year if options.year is None else options.year
        sys.stdout.buffer.write(calendar.formatyearpage(year, encoding=encoding, css=options.css))
        return
    calendar = LocaleTextCalendar(locale=locale) if options.locale else TextCalendar()
    calendar.setfirstweekday(options.first_weekday)
    sizes = {"w": options.width, "l": options.lines}
    if options.month is None:
        sizes["c"] = options.spacing
        sizes["m"] = options.months
    year = datetime.date.today().year if options.year is None else options.year
    if options.month is None:
        result = calendar.formatyear(year, **sizes)
    else:
        result = calendar.formatmonth(year, options.month, **sizes)
    if options.encoding:
        sys.stdout.buffer.write(result.encode(options.encoding))
    else:
        write(result)


if __name__ == "__main__":
    main()
