# Objects in cycles are made and dropped: what only the collector can free.
# args: 2000
# expect: 6000 1000
import sys

class Node:
    def __init__(self, value):
        self.value = value
        self.peer = None
        self.items = []

def pair(value):
    a, b = Node(value), Node(value + 1)
    a.peer, b.peer = b, a
    a.items.append(b)
    return a

def ring(length):
    first = last = Node(0)
    for value in range(1, length):
        last.peer = last = Node(value)
    last.peer = first
    return length

def main(n):
    total = nodes = 0
    for i in range(n):
        total += pair(i).peer.value - i
        if i % 2 == 0:
            nodes += ring(4)
    return total + nodes, n // 2

print(*main(int(sys.argv[1]) if len(sys.argv) > 1 else 600_000))
