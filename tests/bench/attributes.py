# Reading and writing attributes of instances, of classes and through slots.
# args: 50
import sys


class Counter:
    step = 3

    def __init__(self):
        self.value = 0
        self.turns = 0
        self.limit = 1000


class Packed:
    __slots__ = ("x", "y")

    def __init__(self):
        self.x = 0
        self.y = 1


def run(n):
    counter = Counter()
    packed = Packed()
    for _ in range(n):
        counter.value += counter.step
        if counter.value > counter.limit:
            counter.value -= counter.limit
            counter.turns += 1
        packed.x, packed.y = packed.y, (packed.x + packed.y) & 0xFFFF
    return counter.value, counter.turns, packed.x


print("attributes", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 6_000_000))  # expect: attributes 150 0 14689
