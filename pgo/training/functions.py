"""Calls of all kinds: recursion, closures, defaults, keywords, stars, decorators, higher-order functions."""

from functools import lru_cache, partial, reduce, wraps
from operator import attrgetter, itemgetter, mul


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(count, source="a", target="c", spare="b"):
    if count == 0:
        return 0
    return hanoi(count - 1, source, spare, target) + 1 + hanoi(count - 1, spare, target, source)


def counter(start):
    def step(by=1):
        nonlocal start
        start += by
        return start

    return step


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


@logged
def area(width, height=2, *, scale=1):
    return width * height * scale


@lru_cache(maxsize=None)
def stairs(n):
    return 1 if n < 2 else stairs(n - 1) + stairs(n - 2)


def options(first, /, second=2, *rest, named=4, **more):
    return first + second + len(rest) + named + len(more)


def compose(*functions):
    return lambda x: reduce(lambda value, function: function(value), functions, x)


def permutations(items):
    if not items:
        return [[]]
    return [[item] + rest for at, item in enumerate(items) for rest in permutations(items[:at] + items[at + 1:])]


class Machine:
    def __init__(self):
        self.table = {"push": self.push, "add": self.add, "swap": self.swap}
        self.stack = [1, 2]

    def push(self, value):
        self.stack.append(value)

    def add(self):
        self.push(self.stack.pop() + self.stack.pop())

    def swap(self):
        self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]

    def run(self, program):
        for name, *args in program:
            self.table[name](*args)
        return self.stack[-1]


total = 0
for turn in range(500):
    total += ackermann(2, 6) + hanoi(7)
    step = counter(turn)
    for n in range(100):
        total += step() + step(by=n)
    for n in range(60):
        total += area(n) + area(n, 3) + area(n, height=4, scale=2) + options(n) + options(n, 1, 2, 3, named=1, other=2)
        total += options(*(n, 2, 3), **{"named": 1})
    stairs.cache_clear()
    total += stairs(40) % 1000 + area.calls % 7 + len(permutations([1, 2, 3, 4]))
    double, third = partial(mul, 2), itemgetter(2)
    pipeline = compose(double, lambda x: x + 1, abs, str, len)
    total += sum(pipeline(n) for n in range(60)) + sum(map(double, filter(None, range(60)))) + third((1, 2, 3))
    total += max([3, 1, 2], key=lambda x: -x) + min(4, 2, 8) + sum(x for x in range(10)) + any(n > 40 for n in range(50)) + all([1, 1, turn])
    total += Machine().run([("push", n) for n in range(30)] + [("swap",), ("add",)] * 20)
    for at, (a, b, *rest) in enumerate(zip(range(50), range(1, 51), range(2, 52), "x" * 50)):
        total += at + a - b + rest[0] + len(rest) + ord(rest[1]) - abs(-at)
    total += len(sorted(map(chr, range(97, 123)), key=str.upper)) + attrgetter("calls")(area) % 3
    total += sum(isinstance(x, (int, str)) + callable(x) + (x is None) for x in [1, "a", None, len, 2.0] * 10)
print(total)
