# The methods of mutable sequences.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


b = bytearray(b"abc")
b.append(100)
b.extend(b"ef")
b.extend([103])
b.insert(0, 122)
print(b, b.pop(), b.pop(0), b)  # expect: bytearray(b'abcdef') 103 122 bytearray(b'abcdef')
b.remove(98)
b.reverse()
print(b, b.copy(), b.copy() is b)  # expect: bytearray(b'fedca') bytearray(b'fedca') False
b += b"!"
b *= 2
print(b, len(b), b.index(b"!"))  # expect: bytearray(b'fedca!fedca!') 12 5
b.clear()
print(b)  # expect: bytearray(b'')
fails(b.pop)  # expect: IndexError: pop from empty bytearray
fails(b.remove, 5)  # expect: ValueError: value not found in bytearray
fails(b.append, 256)  # expect: ValueError: byte must be in range(0, 256)
fails(b.append, "a")  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(b.extend, "a")  # expect: TypeError: expected iterable of integers; got: 'str'
fails(b.extend, [1, 300])  # expect: ValueError: byte must be in range(0, 256)
fails(b.insert, 0, -1)  # expect: ValueError: byte must be in range(0, 256)
fails(bytearray(b"a").pop, 5)  # expect: IndexError: pop index out of range
