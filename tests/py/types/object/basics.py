# object and what every object inherits from it.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a, b = object(), object()
print(a == a, a == b, a != b, a.__eq__(b))  # expect: True False True NotImplemented
print(a.__ne__(a), hash(a) == hash(a), a.__class__)  # expect: False True <class 'object'>
print(bool(a), isinstance(int, object), object.__bases__, object.__mro__)  # expect: True True () (<class 'object'>,)
class C: ...
c = C()
print(c == c, c.__eq__(5), c.__lt__(5), str(c) == repr(c))  # expect: True NotImplemented NotImplemented True
print(repr(c).startswith("<__main__.C object at 0x"))  # expect: True
print(f"{c}" == str(c), format(c) == str(c), object.__doc__ is not None)  # expect: True True True
fails(setattr, a, "x", 1)  # expect: AttributeError: 'object' object has no attribute 'x' and no __dict__ for setting new attributes
fails(lambda: a.x)  # expect: AttributeError: 'object' object has no attribute 'x'
fails(lambda: a < b)  # expect: TypeError: '<' not supported between instances of 'object' and 'object'
fails(lambda: a + b)  # expect: TypeError: unsupported operand type(s) for +: 'object' and 'object'
fails(lambda: a[0])  # expect: TypeError: 'object' object is not subscriptable
fails(lambda: a())  # expect: TypeError: 'object' object is not callable
fails(len, a)  # expect: TypeError: object of type 'object' has no len()
fails(iter, a)  # expect: TypeError: 'object' object is not iterable
fails(object, 1)  # expect: TypeError: object() takes no arguments
fails(object, x=1)  # expect: TypeError: object() takes no arguments
fails(format, c, "5")  # expect: TypeError: unsupported format string passed to C.__format__
fails(delattr, c, "x")  # expect: AttributeError: 'C' object has no attribute 'x'
fails(lambda: 1 in a)  # expect: TypeError: argument of type 'object' is not iterable
fails(hash)  # expect: TypeError: hash() takes exactly one argument (0 given)
