# A callback that raises is reported to `sys.unraisablehook`, and the others are called.
import sys, weakref
def hook(info):
    print("hook", info.exc_type.__name__, info.exc_value, info.err_msg, info.object.__name__)
sys.unraisablehook = hook
class C: pass
def first(r): print("first")
def bad(r): raise ValueError("bad callback")
def last(r): print("last")
c = C()
refs = [weakref.ref(c, last), weakref.ref(c, bad), weakref.ref(c, first)]
del c
print("end")
# expect: first
# expect: hook ValueError bad callback None bad
# expect: last
# expect: end
