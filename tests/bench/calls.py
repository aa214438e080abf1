# Every way to pass arguments: positional, defaults, keywords, *args, **kwargs, keyword-only, and calls of built-ins.
# args: 40
import sys


def plain(a, b, c):
    return a + b - c


def defaults(a, b=2, c=3):
    return a * b + c


def only(a, *, scale=1, shift=0):
    return a * scale + shift


def gather(*args, **kwargs):
    return len(args) + len(kwargs)


def spread(function, args, kwargs):
    return function(*args, **kwargs)


def run(n):
    total = 0
    for i in range(n):
        total += plain(i, 1, 2)
        total += defaults(i) + defaults(i, 5) + defaults(i, c=7)
        total += only(i, scale=2) + only(i, shift=i, scale=3)
        total += gather(i, i, i) + gather(i, x=1, y=2)
        total += spread(plain, (i, 2, 3), {}) + spread(only, (i,), {"scale": 4})
        total += abs(-i) + max(i, 3) + min(i, 4) + len((i, i))
        total &= 0xFFFFFFF
    return total


print("calls", run(int(sys.argv[1]) if len(sys.argv) > 1 else 400_000))  # expect: calls 18856
