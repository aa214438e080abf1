# Searching takes bytes or a number from 0 to 255.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


b = b"abcabc"
print(b.find(b"b"), b.find(98), b.find(b"b", 2), b.rfind(b"b"), b.find(b"x"), b.index(b"c"))  # expect: 1 1 4 4 -1 2
print(b.rindex(99), b.count(b"a"), b.count(98), b.count(b""), b.count(b"ab", 1))  # expect: 5 2 2 7 1
print(b.startswith(b"ab"), b.endswith((b"x", b"bc")), b.startswith(b"b", 1))  # expect: True True True
print(b.removeprefix(b"ab"), b.removesuffix(b"bc"), b.find(bytearray(b"c")))  # expect: b'cabc' b'abca' 2
fails(b.index, b"x")  # expect: ValueError: subsection not found
fails(b.rindex, 1)  # expect: ValueError: subsection not found
fails(b.find, "a")  # expect: TypeError: argument should be integer or bytes-like object, not 'str'
fails(b.find, 256)  # expect: ValueError: byte must be in range(0, 256)
fails(b.count, None)  # expect: TypeError: argument should be integer or bytes-like object, not 'NoneType'
fails(b.startswith, "a")  # expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not str
fails(b.endswith, [b"a"])  # expect: TypeError: endswith first arg must be bytes or a tuple of bytes, not list
fails(b.startswith, (1,))  # expect: TypeError: a bytes-like object is required, not 'int'
