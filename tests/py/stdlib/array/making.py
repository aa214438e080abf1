# Arrays are made of iterables, bytes, strings and other arrays.
from array import array


def attempt(*args, **kwargs):
    try:
        print(array(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


attempt("i")  # expect: array('i')
attempt("b", range(3))  # expect: array('b', [0, 1, 2])
attempt("h", b"\1\0\2\0")  # expect: array('h', [1, 2])
attempt("i", bytearray(b"abc"))  # expect: ValueError bytes length not a multiple of item size
attempt("B", memoryview(b"abc"))  # expect: array('B', [97, 98, 99])
attempt("w", "a'b\0")  # expect: array('w', "a'b\x00")
attempt("i", "ab")  # expect: TypeError cannot use a str to initialize an array with typecode 'i'
attempt("i", array("w", "a"))  # expect: TypeError cannot use a unicode array to initialize an array with typecode 'i'
attempt("b", array("i", [1, 2]))  # expect: array('b', [1, 2])
attempt("w", array("i", [1]))  # expect: TypeError array item must be unicode character
attempt()  # expect: TypeError array() takes at least 1 argument (0 given)
attempt("i", [], [])  # expect: TypeError array() takes at most 2 arguments (3 given)
attempt("i", a=1)  # expect: TypeError array.array() takes no keyword arguments
attempt("i", 5)  # expect: TypeError 'int' object is not iterable


class Named(array):
    def __init__(self, *args, **kwargs):
        self.kwargs = kwargs


named = Named("i", [1], key=2)
print(named, named.kwargs, type(named[:]), type(named + named))  # expect: Named('i', [1]) {'key': 2} <class 'array.array'> <class 'array.array'>
