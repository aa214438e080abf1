# A kept exception keeps the locals of its frames; a collection frees them.
import gc
gc.disable()
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def f():
    d = D("local")
    try:
        1 / 0
    except ZeroDivisionError as e:
        kept = e
f()
print("before")
gc.collect()
def g():
    d = D("plain")
    raise ValueError
try:
    g()
except ValueError:
    print("handling")
print("after")
try:
    g()
except ValueError as e:
    saved = e
print("saved")
saved.__traceback__ = None
print("end")
# expect: before
# expect: del local
# expect: handling
# expect: del plain
# expect: after
# expect: saved
# expect: del plain
# expect: end
