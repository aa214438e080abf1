# Weak references to garbage are dead before its finalizers run; those that live on call back first.
import gc
from _weakref import ref
gc.disable()

class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name, [weak() is None for weak in kept])

kept = []
a, b = Node("a"), Node("b")
kept.append(ref(a, lambda weak: print("callback for a", weak() is None)))
kept.append(ref(b))
a.own = ref(b, lambda weak: print("never: the reference is garbage, too"))
del a, b
gc.collect()
# expect: callback for a True
# expect: del a [True, True]
# expect: del b [True, True]
print([weak() for weak in kept])     # expect: [None, None]
