# Unpacking: swaps, tuples from calls, nested targets, stars, in loops over pairs and in literals.
# args: 60
import sys


def divide(a, b):
    return a // b, a % b


def run(n):
    a, b, c = 0, 1, 2
    total = 0
    for i in range(n):
        a, b = b, (a + b) & 0xFFFF
        q, r = divide(b, 7)
        (x, y), z = (q, r), a
        first, *middle, last = x, y, z, c
        c, total = last + first & 255, total + len(middle)
        both = [*middle, a]
        total += both[-1] & 1
    pairs = [(i, (i + 1, i + 2)) for i in range(n // 4)]
    for _ in range(4):
        for left, (middle, right) in pairs:
            total += left - middle + right & 3
        for at, (left, _rest) in enumerate(pairs):
            total += at - left
    return a, b, c, total


print("unpacking", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))  # expect: unpacking 4816 43273 45 256
