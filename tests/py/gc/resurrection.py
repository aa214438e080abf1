# An object of a dead cycle that its finalizer saves lives on with all it refers to.
import gc
saved = []
class Node:
    def __init__(self, name): self.name = name
    def __del__(self):
        print("del", self.name)
        saved.append(self)
a = Node("a")
a.items = [1, 2, a]
del a
gc.collect()  # expect: del a
print(saved[0].name, saved[0].items[:2], saved[0].items[2] is saved[0])  # expect: a [1, 2] True
saved.clear()
gc.collect()
print("gone, without a second call")  # expect: gone, without a second call
