# Resurrection: a finalizer that makes its object reachable again.
#
#     baem examples/memory/resurrection.py
#
# Learn from it: a finalizer runs once in an object's life. What it stores away lives on, with everything that it refers to, and dies the
# second time without a word. So `__del__` is no place for logic that must run whenever an object goes: `weakref.finalize` is.

import gc
import weakref

gc.disable()
rescued = []


class Phoenix:
    def __init__(self):
        self.feathers = ["red", "gold"]
        self.me = self      # a cycle, so that it takes the collector

    def __del__(self):
        print("  burning")
        rescued.append(self)


Phoenix()
print("first collection:")
gc.collect()
print("alive again, with its feathers:", rescued[0].feathers)
print("finalized already:", gc.is_finalized(rescued[0]))

rescued.clear()
print("second collection:")
print("  silent, and found something:", gc.collect() > 0)


class Bird:
    pass


bird = Bird()
weakref.finalize(bird, print, "  weakref.finalize: called with what it was given, never with the object")
print("a bird that cannot come back:")
del bird
