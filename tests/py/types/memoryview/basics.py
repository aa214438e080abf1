# A memoryview is a window onto bytes without a copy.
data = bytearray(b"abcdef")
view = memoryview(data)
part = view[1:4]
part[0] = ord("X")
print(data, bytes(part), part.tolist(), len(view), view[0])  # expect: bytearray(b'aXcdef') b'Xcd' [88, 99, 100] 6 97
print(view[-1], bytes(view[::2]), bytes(view[::-1]))  # expect: 102 b'ace' b'fedcXa'
print(view.format, view.itemsize, view.ndim, view.shape, view.strides)  # expect: B 1 1 (6,) (1,)
print(view.nbytes, view.readonly, view.contiguous, view.obj is data)  # expect: 6 False True True
print(part == b"Xcd", view == data, memoryview(b"a") == memoryview(b"a"))  # expect: True True True
print(memoryview(b"ab").tobytes(), view.hex(), 97 in view, list(part))  # expect: b'ab' 615863646566 True [88, 99, 100]
part[:] = b"123"
print(data, hash(memoryview(b"a")) == hash(b"a"), memoryview(b"ab").readonly)  # expect: bytearray(b'a123ef') True True
