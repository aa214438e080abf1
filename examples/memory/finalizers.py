# A cycle with finalizers: the order in which the collector goes about it.
#
#     baem examples/memory/finalizers.py
#
# Learn from it: the collector first clears the weak references to everything it found, and calls back those that live on. Then it calls
# the finalizers, each once, while all objects of the cycle are still whole. Then it looks a second time, whether a finalizer made something
# reachable again; only what is still garbage is taken apart.

import gc
import weakref

gc.disable()


class Partner:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        print(f"  __del__ of {self.name}: {self.other.name} is still whole, the weak reference says {watch()}")


def pair():
    romeo, juliet = Partner("romeo"), Partner("juliet")
    romeo.other, juliet.other = juliet, romeo
    return romeo


couple = pair()
watch = weakref.ref(couple, lambda _: print("  called back, before any finalizer"))
print("dropping the last name: nothing happens, each still has the other")
del couple
print("collecting:")
found = gc.collect()
print("found at least the two:", found >= 2)
print("collecting again finds", gc.collect())


class Single:
    def __del__(self):
        print("  __del__ without a cycle: in the statement that drops the last reference")


single = Single()
del single
print("end")
