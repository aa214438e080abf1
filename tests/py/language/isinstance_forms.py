# isinstance with tuples, unions and `__class__` that lies.
print(isinstance(True, int), isinstance(1, (str, (int,))), isinstance(1, int | str), issubclass(bool, int | None), isinstance(None, None | int))
# expect: True True True True True
class Liar:
    __class__ = property(lambda self: int)
print(isinstance(Liar(), int), isinstance(Liar(), Liar), type(Liar()) is int)  # expect: True True False
for call in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: issubclass(int, (str, 5)), lambda: isinstance(1, [int]), lambda: isinstance("a", (int, 5))):
    try:
        call()
    except TypeError as error:
        print(error)
        # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
        # expect: issubclass() arg 1 must be a class
        # expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
        # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
        # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
