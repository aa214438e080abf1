# Structural pattern matching: a simplifier and an evaluator for arithmetic expressions.
# args: 3
import sys


class Number:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Binary:
    __match_args__ = ("op", "left", "right")

    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right


def simplify(tree):
    match tree:
        case Binary("+", Number(0), other) | Binary("+", other, Number(0)):
            return simplify(other)
        case Binary("*", Number(1), other) | Binary("*", other, Number(1)):
            return simplify(other)
        case Binary("*", Number(0), _) | Binary("*", _, Number(0)):
            return Number(0)
        case Binary(op, left, right):
            return Binary(op, simplify(left), simplify(right))
        case _:
            return tree


def evaluate(tree):
    match tree:
        case Number(value):
            return value
        case Binary(op="+", left=left, right=right):
            return evaluate(left) + evaluate(right) & 0xFFFF
        case Binary(op="*", left=left, right=right):
            return evaluate(left) * evaluate(right) & 0xFFFF


def grow(depth, seed):
    if depth == 0:
        return Number(seed % 3)
    return Binary("+" if seed & 1 else "*", grow(depth - 1, seed * 7 + 1), grow(depth - 1, seed * 5 + 3))


def command(words):
    match words:
        case ["go", ("north" | "south") as way]:
            return len(way)
        case ["take", *things] if things:
            return len(things)
        case {"sum": [first, *rest], **more}:
            return first + sum(rest) + len(more)
        case int(x) | float(x):
            return int(x)
        case _:
            return -1


def run(depth):
    total = 0
    for seed in range(1 << depth - 4 if depth > 4 else 1):
        tree = grow(depth - 2, seed)
        total += evaluate(tree) + evaluate(simplify(tree))
    inputs = [["go", "north"], ["take", 1, 2], ["take"], {"sum": [1, 2], "b": 0}, 5, 2.5, "x"]
    for i in range((1 << depth) * 8):
        total += command(inputs[i % len(inputs)])
    return total


print("matching", run(int(sys.argv[1]) if len(sys.argv) > 1 else 12))  # expect: matching 149
