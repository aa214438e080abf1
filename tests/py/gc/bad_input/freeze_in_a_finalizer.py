# A finalizer that freezes the heap in the middle of a collection loses nothing.
import gc
gc.disable()
class Node:
    def __init__(self): self.me = self
    def __del__(self):
        print("del")
        gc.freeze()
        gc.unfreeze()
Node()
Node()
gc.collect()
print(gc.collect())
# expect: del
# expect: del
# expect: 0
