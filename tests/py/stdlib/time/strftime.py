# Flags and widths of formats, and what formats without a meaning become.
import time

t = time.gmtime(1709211845)
print(time.strftime("%-d|%_d|%05d|%3d|%^a|%#p|%010Y|%12F|%-H:%-M", t))
# expect: 29|29|00029|029|THU|pm|0000002024|  2024-02-29|13:4
print(time.strftime("%q|%E|%Ey|%Od|%", t), time.strftime("100%% %n%t|", t), sep="|")
# expect: %q|%E|24|29|%|100% 
# expect: 	|
print(time.strftime("%G %g %V %U %W %u %w %C %s", (2027, 1, 3, 0, 0, 0, 6, 3, 0))[:-10])
# expect: 2026 26 53 01 00 7 0 20 
print(time.strftime("é %Y 한", t), repr(time.strftime("", t)))  # expect: é 2024 한 ''
