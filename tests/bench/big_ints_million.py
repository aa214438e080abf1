# Integers of a million digits: a product, a square, quotients by a tenth as many digits, printing.
# args: 1
import sys

DIGITS = 1_000_000


def run(n):
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    a, b, tenth = pow(13, DIGITS * 8977 // 10_000), pow(17, DIGITS * 8127 // 10_000), pow(19, DIGITS * 782 // 10_000)
    total = 0
    for i in range(n):
        total += (a * (b + i) >> 64) % 1000 + (b * b) % 1000
        quotient, rest = divmod(a, tenth + i)
        total += quotient % 1000 + rest % 1000
        text = str(a - i)
        total += len(text) + int(text[:10]) % 1000
    return total


print("big_ints_million", run(int(sys.argv[1]) if len(sys.argv) > 1 else 1))  # expect: big_ints_million 1001860
