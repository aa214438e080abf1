# What cannot be a base.
def make(*bases):
    try:
        return type("C", bases, {})
    except TypeError as error:
        print(error)
class A:
    __slots__ = ("a",)
class B:
    __slots__ = ("b",)
make(bool)  # expect: type 'bool' is not an acceptable base type
make(int, str)  # expect: multiple bases have instance lay-out conflict
make(A, B)  # expect: multiple bases have instance lay-out conflict
make(5)
# expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
make(type(None))  # expect: type 'NoneType' is not an acceptable base type
make(range)  # expect: type 'range' is not an acceptable base type
make(slice)  # expect: type 'slice' is not an acceptable base type
make(type(lambda: 0))  # expect: type 'function' is not an acceptable base type
make(type(...))  # expect: type 'ellipsis' is not an acceptable base type
make(list, dict)  # expect: multiple bases have instance lay-out conflict
make(super)
try:
    class D(5): pass
except TypeError as error:
    print(error)  # expect: int expected at most 2 arguments, got 3
