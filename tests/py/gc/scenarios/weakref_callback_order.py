# Callbacks run newest reference first, after the object's finalizer, and see it dead.
import weakref
class C:
    def __del__(self): print("del", r1() is None)
c = C()
r1 = weakref.ref(c, lambda r: print("one", r() is None, r is r1))
r2 = weakref.ref(c, lambda r: print("two", r() is None))
r3 = weakref.ref(c, lambda r: print("three", r() is None))
del c
print(r1(), r2(), r3())
# expect: del False
# expect: three True
# expect: two True
# expect: one True True
# expect: None None None
