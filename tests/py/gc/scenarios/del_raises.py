# What a `__del__` raises goes to `sys.unraisablehook`.
import sys
def hook(info):
    print(info.exc_type.__name__, info.exc_value, info.err_msg, info.object.__qualname__, info.exc_traceback is not None)
sys.unraisablehook = hook
class C:
    def __del__(self): raise RuntimeError("in del")
c = C()
del c
class D:
    def __del__(self, extra): pass
D()
class E:
    __del__ = 5
sys.unraisablehook = lambda info: print(info.exc_type.__name__, info.exc_value, info.object)
E()
print("end")
# expect: RuntimeError in del None C.__del__ True
# expect: TypeError D.__del__() missing 1 required positional argument: 'extra' None D.__del__ True
# expect: TypeError 'int' object is not callable 5
# expect: end
