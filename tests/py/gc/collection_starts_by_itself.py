# Garbage in a loop is collected without anybody asking, also where the loop only allocates.
import gc

class Node:
    def __init__(self):
        self.me = self

def most(n):
    gc.collect()
    worst = 0
    for i in range(n):
        Node()
        if i % 5000 == 0:
            worst = max(worst, sum(type(o) is Node for o in gc.get_objects()))
    return worst

print(most(30000) < 15000)       # expect: True

def linked(n):
    while n:
        node = Node()
        node.me = node
        n -= 1

before = gc.get_stats()[0]["collections"]
linked(20000)
print(gc.get_stats()[0]["collections"] > before)      # expect: True

gc.disable()
before = gc.get_stats()[0]["collections"]
linked(20000)
print(gc.get_stats()[0]["collections"] == before)     # expect: True
print(gc.collect() >= 20000)     # expect: True
