# The collector clears references to garbage, calls back those that live, and only then runs finalizers.
import gc, weakref
gc.disable()
class Node:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name, other_ref())
a, b = Node("a"), Node("b")
a.other, b.other = b, a
refs = [weakref.ref(a, lambda r: print("callback a")), weakref.ref(b, lambda r: print("callback b"))]
other_ref = weakref.ref(a)
a.own = weakref.ref(b, lambda r: print("never"))
del a, b
gc.collect()
print([r() for r in refs], other_ref())
# expect: callback a
# expect: callback b
# expect: del a None
# expect: del b None
# expect: [None, None] None
