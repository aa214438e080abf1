# Only what a finalizer makes reachable again is saved; the rest of the garbage goes.
import gc
gc.disable()
saved = []

class Part:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name)
        if self.name == "b":
            saved.append(self)

for name in "abc":
    Part(name)
gc.collect()
# expect: del a
# expect: del b
# expect: del c
print([part.name for part in saved])                              # expect: ['b']
print([o.name for o in gc.get_objects() if type(o) is Part])      # expect: ['b']
