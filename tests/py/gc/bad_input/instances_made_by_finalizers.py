# Finalizers make instances of a class that is garbage itself: those are finalized as well, and their class lives until then.
import gc
gc.disable()
def make():
    class Hydra:
        def __init__(self, heads):
            self.heads, self.me = heads, self
        def __del__(self):
            print("del", self.heads)
            if self.heads:
                self.child = Hydra(self.heads - 1)
                self.child.me = None
    Hydra(2)
make()
for _ in range(4):
    print("collect", gc.collect() > 0)
# expect: del 2
# expect: del 1
# expect: del 0
# expect: collect True
# expect: collect True
# expect: collect False
# expect: collect False
