# A while loop over small integers: arithmetic, comparison and branch, nothing else.
# args: 1000
import sys


def run(n):
    i = 0
    total = 0
    while i < n:
        if i % 3 == 0:
            total += i * 2
        else:
            total -= i
        i += 1
    return total


print("while", run(int(sys.argv[1]) if len(sys.argv) > 1 else 8_000_000))  # expect: while 999
