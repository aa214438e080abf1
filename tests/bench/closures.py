# Closures: cells read and rebound, functions made in loops, decorators, partial application.
# args: 60
import sys


def counter(start):
    value = start

    def step(by):
        nonlocal value
        value += by
        return value

    return step


def compose(f, g):
    return lambda x: f(g(x))


def traced(function):
    calls = 0

    def wrapper(*args):
        nonlocal calls
        calls += 1
        return function(*args) + calls % 2

    return wrapper


@traced
def mix(a, b):
    return (a * 31 + b) % 10_007


def run(n):
    step = counter(0)
    total = 0
    for i in range(n):
        total += step(i & 3)
        total %= 1_000_003
        if i % 4 == 0:
            double = compose(lambda x: x + i, lambda x: x * 2)
            total += double(i) & 7
        total = mix(total, i)
    return total, step(0)


print("closures", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 1_700_000))  # expect: closures 9475 90
