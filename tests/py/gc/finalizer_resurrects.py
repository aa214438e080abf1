# An object that its finalizer stores away lives on, with all it refers to; its finalizer does not run again.
import gc
gc.disable()
saved = []

class Phoenix:
    def __init__(self):
        self.me = self
        self.data = ["ashes"]

    def __del__(self):
        print("del")
        saved.append(self)

Phoenix()
gc.collect()                     # expect: del
print(len(saved), saved[0].data, saved[0].me is saved[0])
# expect: 1 ['ashes'] True
print(gc.is_finalized(saved[0])) # expect: True
saved.clear()
print(gc.collect() > 0)          # expect: True
print(saved)                     # expect: []
