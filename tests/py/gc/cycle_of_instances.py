# A cycle of instances lives until a collection.
import gc
gc.disable()
class Node:
    def __init__(self, name): self.name = name
    def __del__(self): dead.append(self.name)
dead = []
a, b = Node("a"), Node("b")
a.other, b.other = b, a
del a, b
print(dead)  # expect: []
print(gc.collect() >= 2, sorted(dead))  # expect: True ['a', 'b']
