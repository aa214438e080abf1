# A finalizer that breaks its cycle lets the other objects die at once, inside it.
import gc
gc.disable()

class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)
        self.other = None
        print("done", self.name)

a, b = Part("a"), Part("b")
a.other, b.other = b, a
del a, b
gc.collect()
# expect: del a
# expect: del b
# expect: done b
# expect: done a
