# Files that are timers: setting, asking, waiting.
# needs: linux
import os
import time

fd = os.timerfd_create(time.CLOCK_MONOTONIC)
print(os.get_inheritable(fd), os.timerfd_gettime(fd))           # expect: False (0.0, 0.0)
print(os.timerfd_settime(fd, initial=1000, interval=2.5))       # expect: (0.0, 0.0)
left, interval = os.timerfd_gettime_ns(fd)
print(0 < left <= 1000 * 10**9, interval)                       # expect: True 2500000000
os.timerfd_settime_ns(fd, initial=1, interval=0)
print(int.from_bytes(os.read(fd, 8), "little"))                 # expect: 1
for call in (
    lambda: os.timerfd_settime(fd, initial="a"),
    lambda: os.timerfd_settime(fd, initial=-1.5),
    lambda: os.timerfd_settime(fd, initial=1e30),
    lambda: os.timerfd_settime_ns(fd, initial=1.5),
    lambda: os.timerfd_create(99),
):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError must be real number, not str
# expect: OSError [Errno 22] Invalid argument
# expect: OverflowError timestamp out of range for platform time_t
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: OSError [Errno 22] Invalid argument
os.close(fd)
