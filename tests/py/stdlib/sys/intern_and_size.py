# sys.intern, getsizeof, getrefcount.
import sys
a = sys.intern("some text")
b = sys.intern("".join(["some", " ", "text"]))
print(a is b, sys.getsizeof([]) > 0, sys.getsizeof("x" * 1000) > 1000, sys.getrefcount(object()) >= 1)
# expect: True True True True
try:
    sys.intern(5)
except TypeError as error:
    print(error)  # expect: intern() argument must be str, not int
class S:
    def __sizeof__(self): return 100
print(sys.getsizeof(S()) >= 100)  # expect: True
