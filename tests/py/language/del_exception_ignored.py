# An exception in __del__ is reported and ignored.
class D:
    def __del__(self):
        raise ValueError("in del")
import sys
sys.unraisablehook = lambda info: print(type(info.exc_value).__name__, info.exc_value, info.err_msg, info.object.__qualname__)
d = D()
del d  # expect: ValueError in del None D.__del__
print("goes on")  # expect: goes on
