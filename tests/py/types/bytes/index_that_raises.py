# bytes() and bytearray() of an object whose __index__ raises TypeError use what else the object is.
class Odd(bytes):
    def __index__(self):
        raise TypeError


class Wrong(bytes):
    def __index__(self):
        raise ValueError("no index")


print(bytes(Odd(b"abc")), bytearray(Odd(b"abc")))       # expect: b'abc' bytearray(b'abc')
try:
    bytearray(Wrong(b"abc"))
except ValueError as error:
    print(error)                                        # expect: no index
