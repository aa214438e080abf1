# A special method that returns an instance of a subclass of the number it should gives a warning; `__trunc__` does, too.
import operator
import warnings
class Int(int): pass
class Float(float): pass
class Complex(complex): pass
class Odd:
    def __int__(self): return Int(1)
    def __index__(self): return True
    def __float__(self): return Float(2)
    def __complex__(self): return Complex(3)
class Truncated:
    def __trunc__(self): return 4
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(int(Odd()), operator.index(Odd()), float(Odd()), complex(Odd()), int(Truncated()))  # expect: 1 1 2.0 (3+0j) 4
    print("abc"[Odd()], b"%d" % Odd())  # expect: b b'1'
for warning in caught:
    print(warning.category.__name__, str(warning.message)[:46])
    # expect: DeprecationWarning __int__ returned non-int (type Int).  The abil
    # expect: DeprecationWarning __index__ returned non-int (type bool).  The a
    # expect: DeprecationWarning Odd.__float__ returned non-float (type Float).
    # expect: DeprecationWarning __complex__ returned non-complex (type Complex
    # expect: DeprecationWarning The delegation of int() to __trunc__ is deprec
    # expect: DeprecationWarning __index__ returned non-int (type bool).  The a
    # expect: DeprecationWarning __int__ returned non-int (type Int).  The abil
