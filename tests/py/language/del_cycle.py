# A cycle is freed by the collector, with its finalizers.
import gc
gc.disable()
class D:
    def __del__(self): print("del")
d = D()
d.me = d
del d
print("not yet")  # expect: not yet
gc.collect()  # expect: del
print("collected")  # expect: collected
