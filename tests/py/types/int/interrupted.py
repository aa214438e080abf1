# Operations on huge integers let other threads run and heed what these send: they end with KeyboardInterrupt.
# needs: unix
# needs: baem
import _thread
import math
import sys
import threading

sys.set_int_max_str_digits(0)


def ends(operation):
    """Whether an interrupt that another thread sends while it runs ends an operation."""
    started = threading.Event()

    def interrupt():
        started.wait()
        _thread.interrupt_main()

    helper = threading.Thread(target=interrupt)
    helper.start()
    result = None
    try:
        started.set()
        result = operation()
        helper.join()
    except KeyboardInterrupt:
        pass
    helper.join()
    return result is None


large, half = (1 << 3 * 10 ** 8) - 1, (1 << 10 ** 8) - 99
odd, other, text = (1 << 10 ** 7) + 77, 3 ** 6_300_000, "7" * 3 * 10 ** 7
print(ends(lambda: 7 ** 10 ** 9))               # expect: True
print(ends(lambda: large * half))               # expect: True
print(ends(lambda: large // half))              # expect: True
print(ends(lambda: large % half))               # expect: True
print(ends(lambda: divmod(large, half)))        # expect: True
print(ends(lambda: pow(3, large, odd)))         # expect: True
print(ends(lambda: pow(odd >> 1, -1, odd)))     # expect: True
print(ends(lambda: str(large)))                 # expect: True
print(ends(lambda: f"{large:,}"))               # expect: True
print(ends(lambda: int(text)))                  # expect: True
print(ends(lambda: math.isqrt(large)))          # expect: True
print(ends(lambda: math.gcd(odd, other)))       # expect: True
print(ends(lambda: math.lcm(odd, other)))       # expect: True
print(ends(lambda: math.factorial(10 ** 8)))    # expect: True
print(ends(lambda: math.comb(10 ** 9, 10 ** 8)))            # expect: True
print(ends(lambda: math.perm(10 ** 9, 10 ** 8)))            # expect: True
print(ends(lambda: math.prod(range(1, 10 ** 7))))           # expect: True
print(ends(lambda: round(large, -10 ** 7)))     # expect: True
