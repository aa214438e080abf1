# Operators of classes of one's own: arithmetic, reflected and in-place forms, comparison, indexing, calls, truth.
# args: 20
import sys


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    __rmul__ = __mul__

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __lt__(self, other):
        return self.x * self.x + self.y * self.y < other.x * other.x + other.y * other.y

    def __getitem__(self, at):
        return self.y if at else self.x

    def __len__(self):
        return 2

    def __contains__(self, value):
        return value == self.x or value == self.y

    def __call__(self, modulus):
        return (self.x + self.y) % modulus

    def __bool__(self):
        return self.x != 0 or self.y != 0


def run(n):
    position = Vector(0, 0)
    step = Vector(3, -2)
    total = 0
    for i in range(n):
        position = position + step * (i & 3) - 2 * step
        position += -step
        if position < step or position == step:
            total += 1
        total += position[0] - position[1] + len(position)
        if i in position:
            total += 5
        if not position:
            total += 7
        total = (total + position(101)) % 1_000_003
    return total, position.x, position.y


print("operators", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 300_000))  # expect: operators 20 -90 60
