# Values are written in CPython's format, and read back.
import io
import marshal


def tell(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for value in (None, True, ..., StopIteration, 5, -1, 2**31, -2**100, 1.5, float("inf"), 2j, "abc", "é\ud800", b"x", (), (1, "a"),
              [1, [2]], {"a": 1, 2: None}, {3}, frozenset([4]), "x" * 300, bytearray(b"q"), tuple(range(300))):
    data = marshal.dumps(value)
    print(type(value).__name__, marshal.loads(data) == value, len(marshal.dumps(value, 1)) > 0)
# expect: NoneType True True
# expect: bool True True
# expect: ellipsis True True
# expect: type True True
# expect: int True True
# expect: int True True
# expect: int True True
# expect: int True True
# expect: float True True
# expect: float True True
# expect: complex True True
# expect: str True True
# expect: str True True
# expect: bytes True True
# expect: tuple True True
# expect: tuple True True
# expect: list True True
# expect: dict True True
# expect: set True True
# expect: frozenset True True
# expect: str True True
# expect: bytearray True True
# expect: tuple True True
print(marshal.loads(b"\xe9\x01\0\0\0"), marshal.loads(b"[\x02\0\0\0\xda\x01ar\0\0\0\0"), marshal.loads(b"I\1\0\0\0\0\0\0\1"))
# expect: 1 ['a', 'a'] 72057594037927937
print(marshal.dumps((1, -2.5, 3j, None), 2), marshal.dumps([b"a", True, {}], 2), marshal.dumps(2**40, 2), marshal.dumps(0.1, 1))
# expect: b'(\x04\x00\x00\x00i\x01\x00\x00\x00g\x00\x00\x00\x00\x00\x00\x04\xc0y\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x08@N' b'[\x03\x00\x00\x00s\x01\x00\x00\x00aT{0' b'l\x03\x00\x00\x00\x00\x00\x00\x00\x00\x04' b'f\x130.10000000000000001'
cyclic = marshal.loads(b"\xdb\x01\0\0\0r\0\0\0\0")
print(cyclic[0] is cyclic)  # expect: True
for data in (b"", b"i\0", b"?", b"0", b"r\0\0\0\0", b"(\xff\xff\xff\xff", b"[\1\0\0\0\x30", b"l\1\0\0\0\xff\xff", b"l\1\0\0\0\0\0", b"s\5\0\0\0a"):
    tell(marshal.loads, data)
# expect: EOFError: EOF read where object expected
# expect: EOFError: marshal data too short
# expect: ValueError: bad marshal data (unknown type code)
# expect: TypeError: NULL object in marshal data for object
# expect: ValueError: bad marshal data (invalid reference)
# expect: ValueError: bad marshal data (tuple size out of range)
# expect: TypeError: NULL object in marshal data for list
# expect: ValueError: bad marshal data (digit out of range in long)
# expect: ValueError: bad marshal data (unnormalized long data)
# expect: EOFError: marshal data too short
tell(marshal.dumps, object())  # expect: ValueError: unmarshallable object
tell(marshal.dumps, [int])  # expect: ValueError: unmarshallable object
file = io.BytesIO()
marshal.dump([1, 2], file)
marshal.dump("x", file)
file.seek(0)
print(marshal.load(file), marshal.load(file), marshal.version)  # expect: [1, 2] x 4
tell(marshal.load, file)  # expect: EOFError: EOF read where object expected
