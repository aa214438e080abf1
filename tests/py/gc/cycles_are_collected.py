# Objects that only refer to one another are garbage, of whatever types they are.
import gc
gc.disable()

class Node:
    def __init__(self):
        self.other = None

def pair():
    a, b = Node(), Node()
    a.other, b.other = b, a

gc.collect()
pair()
print(gc.collect() > 0)          # expect: True
print(gc.collect())              # expect: 0

items = []
items.append(items)
del items
print(gc.collect())              # expect: 1

table = {}
table["self"] = table
del table
print(gc.collect())              # expect: 1

items = []
pair = (items, 1)
items.append(pair)
del items, pair
print(gc.collect())              # expect: 2

def closure():
    def inner():
        return inner
    return inner

closure()
print(gc.collect() >= 3)         # expect: True

keep = []
keep.append(keep)
print(gc.collect())              # expect: 0
print(keep[0] is keep)           # expect: True
