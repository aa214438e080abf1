# Thresholds of 0, 1 and 2**31 - 1; negative ones.
import gc
class N:
    def __init__(self): self.me = self
def work():
    before = sum(s["collections"] for s in gc.get_stats())
    for _ in range(3000): N()
    return sum(s["collections"] for s in gc.get_stats()) - before
gc.set_threshold(0)
print(work())
gc.set_threshold(1)
print(work() > 500)
gc.set_threshold(1, 1, 1)
print(work() > 500)
gc.set_threshold(2 ** 31 - 1, 2 ** 31 - 1, 2 ** 31 - 1)
print(work() < 1000, gc.get_threshold())
for bad in (2 ** 31, -2 ** 31 - 1, 2 ** 63, 1.5, "x"):
    try: gc.set_threshold(bad)
    except (OverflowError, TypeError) as e: print(type(e).__name__, e)
gc.set_threshold(700, 10, 10)
# expect: 0
# expect: True
# expect: True
# expect: True (2147483647, 2147483647, 2147483647)
# expect: OverflowError signed integer is greater than maximum
# expect: OverflowError signed integer is less than minimum
# expect: OverflowError Python int too large to convert to C long
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
