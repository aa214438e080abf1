# Reading, setting and deleting attributes of classes.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class A:
    x = 1
    def m(self): ...
class B(A):
    pass
print(B.x, "x" in B.__dict__, type(A.__dict__).__name__, B.__name__)  # expect: 1 False mappingproxy B
print(B.__qualname__, A.__module__, B.__base__ is A, A.__subclasses__() == [B])  # expect: B __main__ True True
A.x = 2
B.y = 3
print(B.x, hasattr(A, "y"), A().x)  # expect: 2 False 2
del B.y
A.__name__ = "Renamed"
print(A.__name__, A.__qualname__)  # expect: Renamed A
print([name for name in vars(A) if not name.startswith("__")])  # expect: ['x', 'm']
fails(lambda: B.y)  # expect: AttributeError: type object 'B' has no attribute 'y'
fails(delattr, B, "x")  # expect: AttributeError: type object 'B' has no attribute 'x'
fails(setattr, A, "__name__", 5)  # expect: TypeError: can only assign string to Renamed.__name__, not 'int'
fails(setattr, A, "__name__", "a\0b")  # expect: ValueError: type name must not contain null characters
fails(setattr, int, "x", 1)  # expect: TypeError: cannot set 'x' attribute of immutable type 'int'
fails(delattr, int, "real")  # expect: TypeError: cannot set 'real' attribute of immutable type 'int'
fails(lambda: A.__dict__.__setitem__("x", 1))  # expect: AttributeError: 'mappingproxy' object has no attribute '__setitem__'
def assign():
    A.__dict__["x"] = 1
fails(assign)  # expect: TypeError: 'mappingproxy' object does not support item assignment
fails(setattr, A, "__mro__", ())  # expect: AttributeError: attribute '__mro__' of 'type' objects is not writable
fails(delattr, A, "__name__")  # expect: TypeError: cannot delete '__name__' attribute of immutable type 'Renamed'
fails(setattr, A, "__bases__", ())  # expect: TypeError: can only assign non-empty tuple to Renamed.__bases__, not ()
