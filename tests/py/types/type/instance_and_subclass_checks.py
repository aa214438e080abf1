# isinstance and issubclass, and the hooks on the metaclass.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class A: ...
class B(A): ...
print(isinstance(B(), A), isinstance(A(), B))  # expect: True False
print(isinstance(5, (str, int)), isinstance(5, ()), isinstance(True, int | str))  # expect: True False True
print(isinstance(None, int | None), issubclass(B, A))  # expect: True True
print(issubclass(A, (B, object)), isinstance([], (int, (str, (list,)))))  # expect: True True
class Even(type):
    def __instancecheck__(cls, instance):
        return isinstance(instance, int) and instance % 2 == 0
    def __subclasscheck__(cls, other):
        return other is bool
class Number(metaclass=Even): ...
print(isinstance(4, Number), isinstance(3, Number), issubclass(bool, Number))  # expect: True False True
print(issubclass(int, Number), isinstance(Number.__new__(Number), Number))  # expect: False True
class Liar:
    __class__ = int
print(isinstance(Liar(), int), type(Liar()) is Liar, Liar().__class__)  # expect: True True <class 'int'>
fails(isinstance, 5, 5)  # expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
fails(isinstance, "a", (int, 5))  # expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
fails(issubclass, 5, int)  # expect: TypeError: issubclass() arg 1 must be a class
fails(issubclass, int, 5)  # expect: TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
fails(isinstance, [], list[int])  # expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
fails(issubclass, int, "int")  # expect: TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
fails(isinstance, 1)  # expect: TypeError: isinstance expected 2 arguments, got 1
fails(isinstance, "a", int | list[int])  # expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
