# A cycle, a chain and a tree of a million nodes are freed without recursion.
# needs: release
import gc
class Node:
    __slots__ = "next", "other"
def chain(n):
    first = node = Node()
    node.next = None
    for _ in range(n - 1):
        new = Node()
        new.next = node
        node = new
    return first, node
gc.disable()
first, last = chain(1_000_000)
del first, last
print(gc.collect())
first, last = chain(1_000_000)
first.next = last
del first, last
print(gc.collect() >= 1_000_000)
level = [None]
nested = None
for _ in range(1_000_000):
    nested = [nested]
del nested
pairs = ()
for _ in range(1_000_000):
    pairs = (pairs, 1)
del pairs
tables = {}
for _ in range(300_000):
    tables = {"in": tables}
del tables
print("end")
# expect: 0
# expect: True
# expect: end
