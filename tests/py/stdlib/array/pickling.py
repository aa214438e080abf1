# How arrays are pickled, and made again from the bytes of any machine.
from array import _array_reconstructor, array


class Named(array):
    pass


named = Named("i", [1, 2])
named.name = "x"
print(named.__reduce_ex__(2))  # expect: (<class '__main__.Named'>, ('i', [1, 2]), {'name': 'x'})
function, args, state = array("d", [1]).__reduce_ex__(3)
print(function is _array_reconstructor, args, state)
# expect: True (<class 'array.array'>, 'd', 16, b'\x00\x00\x00\x00\x00\x00\xf0?') None
print(_array_reconstructor(array, "i", 9, b"\0\0\0\1"))  # expect: array('i', [1])
print(_array_reconstructor(array, "b", 11, b"\0" * 7 + b"\7"))  # expect: array('Q', [7])
print(_array_reconstructor(array, "f", 17, b"?\xf0" + b"\0" * 6))  # expect: array('f', [1.0])
print(_array_reconstructor(array, "w", 19, b"\0a\0b"))  # expect: array('w', 'ab')


def attempt(*args):
    try:
        print(_array_reconstructor(*args))
    except Exception as error:
        print(type(error).__name__, error)


attempt(array, "i", 8, b"abc")  # expect: ValueError bytes length not a multiple of item size
attempt(array, "h", 8, b"abc")  # expect: ValueError string length not a multiple of item size
attempt(int, "i", 8, b"")  # expect: TypeError int is not a subtype of array.array
attempt(5, "i", 8, b"")  # expect: TypeError first argument must be a type object, not int
attempt(array, "z", 8, b"")  # expect: ValueError second argument must be a valid type code
attempt(array, "i", 99, b"")  # expect: ValueError third argument must be a valid machine format code.
attempt(array, "i", 8, "a")  # expect: TypeError fourth argument should be bytes, not str
