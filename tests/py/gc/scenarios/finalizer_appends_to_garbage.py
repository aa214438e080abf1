# What a finalizer puts into `gc.garbage` lives until it is taken out.
import gc
gc.disable()
class C:
    def __init__(self): self.me = self
    def __del__(self):
        print("del")
        gc.garbage.append(self)
C()
gc.collect()
print(len(gc.garbage), gc.garbage[0].me is gc.garbage[0])
gc.collect()
gc.garbage.clear()
print(gc.collect() > 0, gc.garbage)
# expect: del
# expect: 1 True
# expect: True []
