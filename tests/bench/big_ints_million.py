# Integers of a million digits: a product, a square, quotients by a tenth as many digits, printing. The size is the number of digits.
# args: 20000
import sys


def run(digits):
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    a, b, tenth = pow(13, digits * 8977 // 10_000), pow(17, digits * 8127 // 10_000), pow(19, digits * 782 // 10_000)
    total = (a * b >> 64) % 1000 + (b * b) % 1000
    quotient, rest = divmod(a, tenth)
    text = str(a)
    return total + quotient % 1000 + rest % 1000 + len(text) + int(text[:10]) % 1000


print("big_ints_million", run(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))  # expect: big_ints_million 22573
