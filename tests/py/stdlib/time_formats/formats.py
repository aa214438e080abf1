# time: formats, parsing, struct_time.
import time
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


t = time.gmtime(1700000000)
print(t)
# expect: time.struct_time(tm_year=2023, tm_mon=11, tm_mday=14, tm_hour=22, tm_min=13, tm_sec=20, tm_wday=1, tm_yday=318, tm_isdst=0)
print(time.strftime("%a %A %b %B %d %H %I %j %m %M %p %S %U %w %W %y %Y %% %e %D %F %T %R %G-W%V-%u %C %h %Z %z", t))
# expect: Tue Tuesday Nov November 14 22 10 318 11 13 PM 20 46 2 46 23 2023 % 14 11/14/23 2023-11-14 22:13:20 22:13 2023-W46-2 20 Nov GMT +0000
print(time.asctime(t), tuple(t), t.tm_zone, t.tm_gmtoff, t[0:3], t == tuple(t), time.gmtime(-1)[:6], time.gmtime(951782400)[:8])
# expect: Tue Nov 14 22:13:20 2023 (2023, 11, 14, 22, 13, 20, 1, 318, 0) GMT 0 (2023, 11, 14) True (1969, 12, 31, 23, 59, 59) (2000, 2, 29, 0, 0, 0, 1, 60)
print(time.strptime("2024-02-29 13:05:09", "%Y-%m-%d %H:%M:%S"))
# expect: time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=13, tm_min=5, tm_sec=9, tm_wday=3, tm_yday=60, tm_isdst=-1)
print(time.strptime("Tue Nov 14 22:13:20 2023"), time.strptime("31 Dec 99", "%d %b %y")[:3], time.strptime("11 PM", "%I %p").tm_hour)
# expect: time.struct_time(tm_year=2023, tm_mon=11, tm_mday=14, tm_hour=22, tm_min=13, tm_sec=20, tm_wday=1, tm_yday=318, tm_isdst=-1) (1999, 12, 31) 23
s = time.struct_time(range(1, 10))
print(s, s.tm_yday)
# expect: time.struct_time(tm_year=1, tm_mon=2, tm_mday=3, tm_hour=4, tm_min=5, tm_sec=6, tm_wday=7, tm_yday=8, tm_isdst=9) 8
tell(time.struct_time, [1, 2])  # expect: TypeError: time.struct_time() takes an at least 9-sequence (2-sequence given)
tell(time.strftime, 5)  # expect: TypeError: strftime() argument 1 must be str, not int
tell(time.strftime, "%Y", (1, 2))  # expect: TypeError: strftime(): illegal time tuple argument
tell(time.asctime, (2000, 13, 1, 0, 0, 0, 0, 1, 0))  # expect: ValueError: month out of range
tell(time.strptime, "x", "%Y")  # expect: ValueError: time data 'x' does not match format '%Y'
tell(time.strptime, "2020x", "%Y")  # expect: ValueError: unconverted data remains: x
tell(time.gmtime, "a")  # expect: TypeError: 'str' object cannot be interpreted as an integer
tell(time.gmtime, float("nan"))  # expect: ValueError: Invalid value NaN (not a number)
print(time.get_clock_info("monotonic").monotonic, time.process_time() >= 0, time.mktime(time.localtime(1700000000)) == 1700000000)
# expect: True True True
