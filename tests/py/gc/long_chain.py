# A cycle a hundred thousand objects long is freed without recursion.
import gc
gc.disable()

class Link:
    def __init__(self, next):
        self.next = next

first = last = Link(None)
for i in range(100000):
    last = Link(last)
first.next = last
del first, last
print(gc.collect() > 100000)     # expect: True
