# bytearray is the mutable sequence of bytes.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(bytearray(), bytearray(2))  # expect: bytearray(b'') bytearray(b'\x00\x00')
print(bytearray(b"ab"), bytearray([65, 66]))  # expect: bytearray(b'ab') bytearray(b'AB')
print(bytearray("é", "utf-8"))  # expect: bytearray(b'\xc3\xa9')
print([bytearray(b"'")], str(bytearray(b"x")))  # expect: [bytearray(b"\'")] bytearray(b'x')
print(bytearray(b"a") == b"a", b"a" == bytearray(b"a"), bytearray(b"a") < b"b")  # expect: True True True
print(type(bytearray(b"a") + b"b").__name__)  # expect: bytearray
print(type(b"a" + bytearray(b"b")).__name__, bool(bytearray()))  # expect: bytes False
fails(bytearray, "text")  # expect: TypeError: string argument without an encoding
fails(bytearray, [256])  # expect: ValueError: byte must be in range(0, 256)
fails(bytearray, -1)  # expect: ValueError: negative count
fails(hash, bytearray(b"a"))  # expect: TypeError: unhashable type: 'bytearray'
fails(bytearray, 1.5)  # expect: TypeError: cannot convert 'float' object to bytearray
fails(lambda: {bytearray(): 1})  # expect: TypeError: unhashable type: 'bytearray'
