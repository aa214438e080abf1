# weakref.finalize: called once, by hand or by death; detach, peek and alive.
import weakref
class C: pass
c = C()
f = weakref.finalize(c, print, "finalized", 1, sep="-")
print(f.alive, f.atexit, f.peek()[1:] == (print, ("finalized", 1), {"sep": "-"}))
del c
print(f.alive, f(), f.peek(), f.detach())
d = C()
g = weakref.finalize(d, lambda: 42)
print(g(), g.alive, g())
e = C()
h = weakref.finalize(e, print, "never")
obj, func, args, kwargs = h.detach()
print(obj is e, args, kwargs, h.alive)
del obj, e
try: weakref.finalize(1, print)
except TypeError as error: print(error)
try: weakref.finalize()
except TypeError as error: print("TypeError")
# expect: True True True
# expect: finalized-1
# expect: False None None None
# expect: 42 False None
# expect: True ('never',) {} False
# expect: cannot create weak reference to 'int' object
# expect: TypeError
