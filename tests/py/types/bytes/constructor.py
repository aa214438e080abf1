# bytes() of counts, iterables, text, buffers.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Custom:
    def __bytes__(self):
        return b"custom"
class Index:
    def __index__(self):
        return 3
class Bad:
    def __bytes__(self):
        return "text"
print(bytes(), bytes(3), bytes([1, 2, 255]))  # expect: b'' b'\x00\x00\x00' b'\x01\x02\xff'
print(bytes("é", "utf-8"), bytes(b"ab"))  # expect: b'\xc3\xa9' b'ab'
print(bytes(bytearray(b"x")))  # expect: b'x'
print(bytes(range(3)), bytes(Custom()), bytes(Index()))  # expect: b'\x00\x01\x02' b'custom' b'\x00\x00\x00'
print(bytes("ab", encoding="ascii"), bytes("é", "ascii", "ignore"))  # expect: b'ab' b''
print(bytes(n for n in (65, 66)), bytes((Index(),)), bytes(memoryview(b"mv")))  # expect: b'AB' b'\x03' b'mv'
fails(bytes, "text")  # expect: TypeError: string argument without an encoding
fails(bytes, -1)  # expect: ValueError: negative count
fails(bytes, [256])  # expect: ValueError: bytes must be in range(0, 256)
fails(bytes, [-1])  # expect: ValueError: bytes must be in range(0, 256)
fails(bytes, ["a"])  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(bytes, 1.5)  # expect: TypeError: cannot convert 'float' object to bytes
fails(bytes, None)  # expect: TypeError: cannot convert 'NoneType' object to bytes
fails(bytes, 5, "utf-8")  # expect: TypeError: encoding without a string argument
fails(bytes, "é", "ascii")  # expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
fails(bytes, Bad())  # expect: TypeError: __bytes__ returned non-bytes (type str)
fails(bytes, [1.5])  # expect: TypeError: 'float' object cannot be interpreted as an integer
