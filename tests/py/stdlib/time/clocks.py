# time: clocks go forward, sleep waits, conversions agree.
import time
a = time.perf_counter()
m = time.monotonic()
time.sleep(0.02)
print(0.015 < time.perf_counter() - a < 5, time.monotonic() > m, time.time() > 1.6e9, isinstance(time.time_ns(), int), time.process_time() >= 0)
# expect: True True True True True
print(time.perf_counter_ns() > 0, time.monotonic_ns() > 0, time.process_time_ns() >= 0)  # expect: True True True
try:
    time.sleep(-1)
except ValueError as error:
    print(error)  # expect: sleep length must be non-negative
