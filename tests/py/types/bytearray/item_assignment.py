# Items and slices can be assigned and deleted.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


b = bytearray(b"hello")
b[0] = 72
b[-1] = ord("O")
print(b)  # expect: bytearray(b'HellO')
b[1:3] = b"XYZ"
print(b)  # expect: bytearray(b'HXYZlO')
b[1:4] = []
print(b)  # expect: bytearray(b'HlO')
b[::2] = b"12"
print(b)  # expect: bytearray(b'1l2')
del b[0]
print(b)  # expect: bytearray(b'l2')
b[len(b):] = [33, 34]
del b[::2]
print(b)  # expect: bytearray(b'2"')
def bad(index, value):
    b[index] = value
fails(bad, 0, 256)  # expect: ValueError: byte must be in range(0, 256)
fails(bad, 0, "a")  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(bad, 10, 1)  # expect: IndexError: bytearray index out of range
fails(bad, "a", 1)  # expect: TypeError: bytearray indices must be integers or slices, not str
fails(bad, slice(0, 1), "text")  # expect: TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
fails(bad, slice(0, 1), 5)  # expect: TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
fails(bad, slice(None, None, 2), b"abc")  # expect: ValueError: attempt to assign bytes of size 3 to extended slice of size 1
