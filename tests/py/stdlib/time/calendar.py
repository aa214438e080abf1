# time: struct_time, gmtime and strftime.
import time
t = time.gmtime(86400 * 365)
print(t[:6], t.tm_year, t.tm_yday, t.tm_wday, len(t))  # expect: (1971, 1, 1, 0, 0, 0) 1971 1 4 9
print(time.strftime("%Y-%m-%d %H:%M:%S", t), time.strftime("%j %%", t), time.gmtime(0).tm_mon, time.asctime(t))
# expect: 1971-01-01 00:00:00 001 % 1 Fri Jan  1 00:00:00 1971
