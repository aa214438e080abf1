# Binary trees: allocated, walked and freed, as tuples and as objects, with one kept alive.
# args: 4
import sys


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def size(self):
        if self.left is None:
            return 1
        return 1 + self.left.size() + self.right.size()


def grow(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(grow(depth - 1), grow(depth - 1))


def pair(depth):
    return (pair(depth - 1), pair(depth - 1)) if depth else (None, None)


def weigh(tree):
    left, right = tree
    return 1 if left is None else 1 + weigh(left) + weigh(right)


def run(depth):
    kept = grow(depth)
    total = 0
    for level in range(4, depth + 1, 2):
        for _ in range(1 << (depth - level)):
            total += grow(level).size() + weigh(pair(level))
    return total, kept.size()


print("trees", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 16))  # expect: trees 62 31
