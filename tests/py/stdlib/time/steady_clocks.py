# The clocks that never go back are the system's, the same for all processes.
import time

for clock in (time.monotonic, time.perf_counter):
    before = time.clock_gettime(time.CLOCK_MONOTONIC)
    now = clock()
    print(before <= now <= time.clock_gettime(time.CLOCK_MONOTONIC))
# expect: True
# expect: True
