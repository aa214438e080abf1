# Garbage made by finalizers waits for the next collection.
import gc
gc.disable()
class Chain:
    def __init__(self, n):
        self.n, self.me = n, self
    def __del__(self):
        print("del", self.n)
        if self.n:
            Chain(self.n - 1)
Chain(3)
for _ in range(5):
    print("collect", gc.collect() > 0)
# expect: del 3
# expect: collect True
# expect: del 2
# expect: collect True
# expect: del 1
# expect: collect True
# expect: del 0
# expect: collect True
# expect: collect False
