# A tour of the language in two screens: read it from top to bottom, then change something.
#     baem examples/tour.py
import math
import sys
import time


def title(text):
    print(f"\n{text} ".ljust(60, "─"))


def timed(function):
    """A decorator: it wraps a function and counts its calls and time in attributes of the wrapper."""
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        start = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            wrapper.seconds += time.perf_counter() - start
    wrapper.calls, wrapper.seconds = 0, 0.0
    return wrapper


title("Functions and closures")
def counter(start=0, *, step=1):
    def advance():
        nonlocal start
        start += step
        return start
    return advance

tick = counter(10, step=5)
print([tick() for _ in range(4)], "|", *map(lambda n: n**2, range(6)))

title("Big integers and floats")
@timed
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)

print(f"30! = {factorial(30):,}")
print(f"2**200 has {len(str(2**200))} digits; {math.pi=:.6f}; {0.1 + 0.2 = }; {1e3:>10.2f}|{255:#06x}|{0.256:.1%}")
print(f"factorial was called {factorial.calls} times")

title("Generators and comprehensions")
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1

stream = primes()
print([next(stream) for _ in range(12)])
print({word: len(word) for word in "a tour of the language".split()})
print(sorted({letter for letter in "mississippi"}), [(x, y) for x in range(3) for y in range(x)])

title("Classes, properties and operators")
class Vector:
    """What a data class would write for you, by hand."""
    __slots__ = ("x", "y")
    __match_args__ = ("x", "y")

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.__slots__)})"

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y) if isinstance(other, Vector) else NotImplemented

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    __rmul__ = __mul__

    @property
    def length(self):
        return math.hypot(self.x, self.y)

v = Vector(1, 2) + 2 * Vector(1, 1)
print(v, v.length, v == Vector(3, 4), v != (3, 4))

title("Pattern matching")
def describe(thing):
    match thing:
        case Vector(0, 0):
            return "the origin"
        case Vector(x=x, y=y) if x == y:
            return f"on the diagonal at {x}"
        case [first, *rest]:
            return f"a sequence: {first!r}, then {len(rest)} more"
        case {"name": str(name), **others}:
            return f"a mapping about {name} with {sorted(others)}"
        case int() | float() as number:
            return f"the number {number}"
        case _:
            return f"something else: {thing!r}"

for thing in (Vector(), Vector(2, 2), "a b c".split(), range(5), {"name": "Ada", "born": 1815}, 2.5, None):
    print(" ", describe(thing))

title("Context managers and exceptions")
class Step:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print(f"  enter {self.name}")
        return self

    def __exit__(self, kind, error, traceback):
        print(f"  leave {self.name}" + (f" because of {kind.__name__}" if kind else ""))
        return kind is ZeroDivisionError

with Step("outer"), Step("inner") as step:
    print(f"  {step.name}: {1 / 0}")

try:
    try:
        {}["missing"]
    except KeyError as error:
        raise ValueError("no such setting") from error
except ValueError as error:
    print(f"  {error!r} was caused by {error.__cause__!r}")
finally:
    print("  finally, always")

title("Unpacking, slices, walrus")
head, *middle, tail = range(7)
print(head, middle, tail, "stressed"[::-1], [*middle[::2], *"ab"], {**{"a": 1}, "b": 2})
if (n := len(middle)) > 3:
    print(f"{n} in the middle; largest {max(middle)}; {sys.version_info.major=}")
print()
