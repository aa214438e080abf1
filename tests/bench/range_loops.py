# Nested for loops over range, with the loop variables used as integers.
# args: 20
import sys


def pythagorean(limit):
    found = 0
    total = 0
    for a in range(1, limit):
        for b in range(a, limit):
            square = a * a + b * b
            c = int(square ** 0.5)
            if c * c == square and c < limit:
                found += 1
                total += a ^ b ^ c
    return found, total


print("range", *pythagorean(int(sys.argv[1]) if len(sys.argv) > 1 else 2900))  # expect: range 5 42
