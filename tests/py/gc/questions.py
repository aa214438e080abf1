# Who refers to whom, and what the collector follows.
import gc
target = [1]
holder = [target]
table = {"key": target}
found = gc.get_referrers(target)
print(any(o is holder for o in found), any(o is table for o in found), any(o is globals() for o in found))
# expect: True True True
print(gc.get_referents(["two"], (None,)))             # expect: ['two', None]

class A:
    pass

a = A()
a.x = target
print(gc.get_referents(a))                           # expect: [[1], <class '__main__.A'>]
print(any(o is a for o in gc.get_referrers(A)))      # expect: True
values = [[], {}, {1: 2}, {1: []}, (), "a", 1, 1.5, None, a, A, int, set(), range(3), lambda: 0]
print([gc.is_tracked(value) for value in values])
# expect: [True, False, False, True, False, False, False, False, False, True, True, False, True, False, True]
print(any(o is holder for o in gc.get_objects()))    # expect: True
gc.freeze()
print(gc.get_freeze_count() > 0, any(o is holder for o in gc.get_objects()))    # expect: True False
gc.unfreeze()
print(gc.get_freeze_count())                         # expect: 0
