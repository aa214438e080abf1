# Integers of a thousand digits: products, quotients, remainders, powers, printing and reading.
# args: 5
import sys

DIGITS = 1_000


def number(digits, seed):
    """A number of so many digits, without reading a text."""
    return pow(seed, 3 * digits) % 10 ** digits | 1


def run(n):
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    a, b = number(DIGITS, 13), number(DIGITS, 17)
    half = number(DIGITS // 2, 19)
    total = 0
    for i in range(n):
        product = a * (b + i)
        quotient, rest = divmod(product, a + i)
        total += (product >> 64) % 1000 + quotient % 1000 + rest % 1000
        total += (a // (half + i)) % 1000 + (a * a) % 1000
        text = str(b + i)
        total += int(text[:10]) % 1000 + int(text[::-1]) % 1000
    return total


print("big_ints_thousand", run(int(sys.argv[1]) if len(sys.argv) > 1 else 8000))  # expect: big_ints_thousand 8064
