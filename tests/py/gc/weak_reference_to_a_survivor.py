# A weak reference to an object that its finalizer resurrects is dead all the same.
import gc
from _weakref import ref
gc.disable()
saved = []

class Phoenix:
    def __init__(self):
        self.me = self

    def __del__(self):
        saved.append(self)
        saved.append(ref(self))

first = ref(phoenix := Phoenix())
del phoenix
gc.collect()
print(first() is None, saved[1]() is saved[0])       # expect: True True
second = saved[1]
saved.clear()
gc.collect()
print(second())                                      # expect: None
