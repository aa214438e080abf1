# `__class__` of an instance can be changed to a class of the same layout.
class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
a = A()
a.x = 1
a.__class__ = B
print(a.who(), a.x, type(a) is B, isinstance(a, A))  # expect: B 1 True False
class S:
    __slots__ = ("q",)
for new in (S, int, 5):
    try:
        a.__class__ = new
    except TypeError as error:
        print(error)
        # expect: __class__ assignment: 'S' object layout differs from 'B'
        # expect: __class__ assignment only supported for mutable types or ModuleType subclasses
        # expect: __class__ must be set to a class, not 'int' object
try:
    (1).__class__ = bool
except TypeError as error:
    print(error)  # expect: __class__ assignment only supported for mutable types or ModuleType subclasses
