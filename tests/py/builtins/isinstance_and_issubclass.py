# Classes, tuples of classes, unions.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(isinstance(1, int), isinstance(1, (str, int)))  # expect: True True
print(isinstance(1, str), isinstance(True, int))  # expect: False True
print(issubclass(bool, int), issubclass(int, (str, object)))  # expect: True True
print(isinstance(1, int | str), isinstance([], (int, (list,))))  # expect: True True
fails(isinstance, 1, "int")  # expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
fails(isinstance, 1, [int])  # expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
fails(isinstance, 1, list[int])  # expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
fails(issubclass, 1, int)  # expect: TypeError: issubclass() arg 1 must be a class
fails(issubclass, int, 1)  # expect: TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
fails(isinstance, 1)  # expect: TypeError: isinstance expected 2 arguments, got 1
fails(issubclass, int)  # expect: TypeError: issubclass expected 2 arguments, got 1
fails(isinstance, 1, None)  # expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
