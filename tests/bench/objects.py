# Object churn: short-lived instances, linked lists and tuples, all freed again.
# args: 30
import sys


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next):
        self.value = value
        self.next = next


class Loop:
    def __init__(self):
        self.me = self


def run(n):
    total = 0
    for i in range(n):
        p = Point(i, i + 1)
        q = Point(p.y, p.x)
        total += q.x - q.y
    for _ in range(10):
        head = None
        for i in range(n // 20):
            head = Node(i, head)
        while head is not None:
            total += head.value & 1
            head = head.next
    for i in range(n // 10):
        loop = Loop()
        loop.other = [loop, i]
        total += len(loop.other)
    return total


print("objects", run(int(sys.argv[1]) if len(sys.argv) > 1 else 1_500_000))  # expect: objects 36
