# Unpacking something that cannot be iterated.
try:
    a, b = 5
except TypeError as error:
    print(error)  # expect: cannot unpack non-iterable int object
try:
    a, *b = None
except TypeError as error:
    print(error)  # expect: cannot unpack non-iterable NoneType object
try:
    for a, b in [3]:
        pass
except TypeError as error:
    print(error)  # expect: cannot unpack non-iterable int object
