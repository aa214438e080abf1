# Months as rows of weeks, and what days there are.
import calendar
from calendar import Calendar


def tell(call, *args):
    try:
        print(repr(call(*args)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(calendar.monthcalendar(2026, 11), calendar.monthrange(2024, 2), calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(1900, 2001))
# expect: [[0, 0, 0, 0, 0, 0, 1], [2, 3, 4, 5, 6, 7, 8], [9, 10, 11, 12, 13, 14, 15], [16, 17, 18, 19, 20, 21, 22], [23, 24, 25, 26, 27, 28, 29], [30, 0, 0, 0, 0, 0, 0]] (calendar.THURSDAY, 29) True False 25
print(calendar.weekday(2026, 11, 23), repr(calendar.weekday(12026, 1, 1)), calendar.timegm((2026, 11, 23, 1, 2, 3)), calendar.timegm((1969, 12, 31, 23, 59, 59)))
# expect: 0 calendar.THURSDAY 1795395723 -1
sunday = Calendar(firstweekday=6)
print(list(sunday.iterweekdays()), list(sunday.itermonthdays(2024, 2)), list(sunday.itermonthdays2(2024, 2))[:6], sep="\n")
# expect: [6, 0, 1, 2, 3, 4, 5]
# expect: [0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 0, 0]
# expect: [(0, 6), (0, 0), (0, 1), (0, 2), (1, 3), (2, 4)]
print(list(sunday.itermonthdays3(2024, 1))[:3], list(sunday.itermonthdays4(2024, 12))[-4:], list(sunday.itermonthdates(2024, 2))[0], sep="\n")
# expect: [(2023, 12, 31), (2024, 1, 1), (2024, 1, 2)]
# expect: [(2025, 1, 1, 2), (2025, 1, 2, 3), (2025, 1, 3, 4), (2025, 1, 4, 5)]
# expect: 2024-01-28
print(sunday.monthdays2calendar(2024, 2)[0], sunday.monthdatescalendar(2024, 2)[0][0], len(sunday.yeardayscalendar(2024, 5)), sunday.yeardays2calendar(2024)[0][0][0])
# expect: [(0, 6), (0, 0), (0, 1), (0, 2), (1, 3), (2, 4), (3, 5)] 2024-01-28 3 [(0, 6), (1, 0), (2, 1), (3, 2), (4, 3), (5, 4), (6, 5)]
print(repr(calendar.MONDAY), calendar.Day.SUNDAY, repr(calendar.Month(2)), calendar.FEBRUARY + 1, [day.name for day in calendar.Day][:2])
# expect: calendar.MONDAY 6 calendar.FEBRUARY 3 ['MONDAY', 'TUESDAY']
tell(calendar.monthrange, 2024, 13)  # expect: IllegalMonthError: bad month number 13; must be 1-12
tell(calendar.setfirstweekday, 7)  # expect: IllegalWeekdayError: bad weekday number 7; must be 0 (Monday) to 6 (Sunday)
tell(calendar.weekday, 2024, 13, 1)  # expect: ValueError: month must be in 1..12
tell(lambda: calendar.Smarch)  # expect: AttributeError: module 'calendar' has no attribute 'Smarch'
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.monthcalendar(2024, 2)[0])  # expect: 6 [0, 0, 0, 0, 1, 2, 3]
