"""Objects that live and die: linked lists, trees, cycles, weak references, caches; classes made at run time."""

import copy
import gc
import weakref
from abc import ABC, abstractmethod
from enum import Enum, auto


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class Tree:
    __slots__ = ("key", "left", "right")

    def __init__(self, key):
        self.key = key
        self.left = self.right = None

    def insert(self, key):
        node = self
        while True:
            side = "left" if key < node.key else "right"
            child = getattr(node, side)
            if child is None:
                setattr(node, side, Tree(key))
                return
            node = child

    def depth(self):
        return 1 + max(self.left.depth() if self.left else 0, self.right.depth() if self.right else 0)


class Color(Enum):
    RED = auto()
    GREEN = auto()


class Shape(ABC):
    kinds = {}

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        Shape.kinds[cls.__name__] = cls

    @abstractmethod
    def sides(self): ...


class Named(type):
    def __new__(metaclass, name, bases, namespace):
        cls = super().__new__(metaclass, name, bases, namespace)
        cls.label = name.lower()
        return cls


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.parts, other.parts)))

    def __sub__(self, other):
        return Vector(*[a - b for a, b in zip(self.parts, other.parts)])

    def __rmul__(self, factor):
        return Vector(*[factor * part for part in self.parts])

    def __iter__(self):
        return iter(self.parts)

    def __eq__(self, other):
        return self.parts == other.parts

    def __neg__(self):
        return -1 * self


total = 0
for turn in range(300):
    head = None
    for n in range(150):
        head = Node(n, head)
    while head:
        total += head.value
        head = head.next
    root = Tree(50)
    for n in range(100):
        root.insert(n * 37 % 101)
    total += root.depth()
    for n in range(40):
        a, b = Node(n), Node(n)
        a.next, b.next = b, a
    cache = weakref.WeakValueDictionary()
    keep = [Node(n) for n in range(20)]
    for node in keep:
        cache[node.value] = node
    total += sum(cache[n].value for n in range(20)) + len(cache)
    total += weakref.ref(keep[0])().value + len(copy.deepcopy({"a": [1, (2, 3)], "b": {4}})) + len(copy.copy([1, 2]))
    square = type("Square", (Shape,), {"sides": lambda self: 4})
    total += square().sides() + len(Shape.kinds) + len(Named("Thing", (), {}).label) + Color.RED.value + (Color["GREEN"] is Color.GREEN)
    position = Vector(0.0, 0.0)
    for n in range(80):
        position = position + 0.5 * Vector(n, 1.0) - -Vector(1, 1)
    total += int(sum(position)) + (position == Vector(1, 2))
    if turn % 10 == 0:
        gc.collect()
print(total)
