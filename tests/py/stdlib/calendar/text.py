# Months and years as text and as HTML.
import calendar

print(calendar.month(2026, 11))
# expect:    November 2026
# expect: Mo Tu We Th Fr Sa Su
# expect:                    1
# expect:  2  3  4  5  6  7  8
# expect:  9 10 11 12 13 14 15
# expect: 16 17 18 19 20 21 22
# expect: 23 24 25 26 27 28 29
# expect: 30
# expect:
print(calendar.TextCalendar(6).formatmonth(2024, 2, 4, 2))
# expect:           February 2024
# expect:
# expect: Sun  Mon  Tue  Wed  Thu  Fri  Sat
# expect:
# expect:                       1    2    3
# expect:
# expect:   4    5    6    7    8    9   10
# expect:
# expect:  11   12   13   14   15   16   17
# expect:
# expect:  18   19   20   21   22   23   24
# expect:
# expect:  25   26   27   28   29
# expect:
# expect:
print(calendar.calendar(2026, m=4, c=3))
# expect:                                            2026
# expect:
# expect:       January                February                March                  April
# expect: Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su
# expect:           1  2  3  4                      1                      1          1  2  3  4  5
# expect:  5  6  7  8  9 10 11    2  3  4  5  6  7  8    2  3  4  5  6  7  8    6  7  8  9 10 11 12
# expect: 12 13 14 15 16 17 18    9 10 11 12 13 14 15    9 10 11 12 13 14 15   13 14 15 16 17 18 19
# expect: 19 20 21 22 23 24 25   16 17 18 19 20 21 22   16 17 18 19 20 21 22   20 21 22 23 24 25 26
# expect: 26 27 28 29 30 31      23 24 25 26 27 28      23 24 25 26 27 28 29   27 28 29 30
# expect:                                               30 31
# expect:
# expect:         May                    June                   July                  August
# expect: Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su
# expect:              1  2  3    1  2  3  4  5  6  7          1  2  3  4  5                   1  2
# expect:  4  5  6  7  8  9 10    8  9 10 11 12 13 14    6  7  8  9 10 11 12    3  4  5  6  7  8  9
# expect: 11 12 13 14 15 16 17   15 16 17 18 19 20 21   13 14 15 16 17 18 19   10 11 12 13 14 15 16
# expect: 18 19 20 21 22 23 24   22 23 24 25 26 27 28   20 21 22 23 24 25 26   17 18 19 20 21 22 23
# expect: 25 26 27 28 29 30 31   29 30                  27 28 29 30 31         24 25 26 27 28 29 30
# expect:                                                                      31
# expect:
# expect:      September               October                November               December
# expect: Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su
# expect:     1  2  3  4  5  6             1  2  3  4                      1       1  2  3  4  5  6
# expect:  7  8  9 10 11 12 13    5  6  7  8  9 10 11    2  3  4  5  6  7  8    7  8  9 10 11 12 13
# expect: 14 15 16 17 18 19 20   12 13 14 15 16 17 18    9 10 11 12 13 14 15   14 15 16 17 18 19 20
# expect: 21 22 23 24 25 26 27   19 20 21 22 23 24 25   16 17 18 19 20 21 22   21 22 23 24 25 26 27
# expect: 28 29 30               26 27 28 29 30 31      23 24 25 26 27 28 29   28 29 30 31
# expect:                                               30
# expect:
print(calendar.HTMLCalendar(6).formatmonth(2024, 2))
# expect: <table border="0" cellpadding="0" cellspacing="0" class="month">
# expect: <tr><th colspan="7" class="month">February 2024</th></tr>
# expect: <tr><th class="sun">Sun</th><th class="mon">Mon</th><th class="tue">Tue</th><th class="wed">Wed</th><th class="thu">Thu</th><th class="fri">Fri</th><th class="sat">Sat</th></tr>
# expect: <tr><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="thu">1</td><td class="fri">2</td><td class="sat">3</td></tr>
# expect: <tr><td class="sun">4</td><td class="mon">5</td><td class="tue">6</td><td class="wed">7</td><td class="thu">8</td><td class="fri">9</td><td class="sat">10</td></tr>
# expect: <tr><td class="sun">11</td><td class="mon">12</td><td class="tue">13</td><td class="wed">14</td><td class="thu">15</td><td class="fri">16</td><td class="sat">17</td></tr>
# expect: <tr><td class="sun">18</td><td class="mon">19</td><td class="tue">20</td><td class="wed">21</td><td class="thu">22</td><td class="fri">23</td><td class="sat">24</td></tr>
# expect: <tr><td class="sun">25</td><td class="mon">26</td><td class="tue">27</td><td class="wed">28</td><td class="thu">29</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td></tr>
# expect: </table>
# expect:
print(calendar.HTMLCalendar().formatyearpage(2026, css=None)[:330])
# expect: b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />\n<title>Calendar for 2026</title>\n</head>\n<body>\n<table border="0" cellpadding="0" cellspacing="0"'
print(calendar.weekheader(2), calendar.weekheader(9), sep="|")
# expect: Mo Tu We Th Fr Sa Su|  Monday   Tuesday  Wednesday  Thursday   Friday   Saturday   Sunday 
print(list(calendar.day_name), calendar.month_abbr[1:4], calendar.month_name[0] == "", len(calendar.day_abbr), sep="\n")
# expect: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
# expect: ['Jan', 'Feb', 'Mar']
# expect: True
# expect: 7
