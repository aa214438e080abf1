# Where `super()` without arguments cannot work.
def function(x):
    return super()
try:
    function(1)
except RuntimeError as error:
    print(error)  # expect: super(): __class__ cell not found
try:
    super()
except RuntimeError as error:
    print(error)  # expect: super(): no arguments
class C:
    def f():
        return super()
    def g(self):
        del self
        return super()
    def h(*args):
        return super()
    def k(self):
        self = 5
        return super()
try:
    C.f()
except RuntimeError as error:
    print(error)  # expect: super(): no arguments
for name in "ghk":
    try:
        print(type(getattr(C(), name)()).__name__)
    except (RuntimeError, TypeError) as error:
        print(error)
        # expect: super(): arg[0] deleted
        # expect: super(): no arguments
        # expect: super(type, obj): obj (instance of int) is not an instance or subtype of type (C).
