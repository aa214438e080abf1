# While a memoryview exists, the size cannot change.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


b = bytearray(b"abc")
view = memoryview(b)
view[0] = 122
print(b, view.tolist())  # expect: bytearray(b'zbc') [122, 98, 99]
fails(b.append, 1)  # expect: BufferError: Existing exports of data: object cannot be re-sized
fails(b.clear)  # expect: BufferError: Existing exports of data: object cannot be re-sized
fails(b.extend, b"xx")  # expect: BufferError: Existing exports of data: object cannot be re-sized
b[1] = 121
print(bytes(view))  # expect: b'zyc'
view.release()
b.append(33)
print(b)  # expect: bytearray(b'zyc!')
