# What every object has.
class C: pass
a, b = C(), C()
print(a == a, a == b, a != b, hash(a) == hash(a), a.__eq__(b), a.__ne__(a), a.__lt__(b))
# expect: True False True True NotImplemented False NotImplemented
print(object.__repr__(5).split(" at ")[0], str(C), a.__class__ is C, a.__doc__, a.__format__("") == str(a))
# expect: <int object <class '__main__.C'> True None True
try:
    format(a, "x")
except TypeError as error:
    print(error)  # expect: unsupported format string passed to C.__format__
try:
    object.__new__(5)
except TypeError as error:
    print(error)  # expect: object.__new__(X): X is not a type object (int)
try:
    object.__new__(int)
except TypeError as error:
    print(error)  # expect: object.__new__(int) is not safe, use int.__new__()
print(a.__sizeof__() > 0, object().__dir__() != [], a.__init_subclass__(), C.__subclasshook__(int))
# expect: True True None NotImplemented
