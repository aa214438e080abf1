# `__del__` of objects in a cycle runs once each, in the order in which they were made, before any of them is cleared.
import gc
gc.disable()

class Part:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        print("del", self.name, "with", self.other.name)

a, b = Part("a"), Part("b")
a.other, b.other = b, a
del a, b
print("dropped")                 # expect: dropped
gc.collect()
# expect: del a with b
# expect: del b with a
gc.collect()
print("end")                     # expect: end
