# What a memoryview refuses.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


view = memoryview(b"abc")
writable = memoryview(bytearray(b"abc"))
def assign(target, index, value):
    target[index] = value
fails(assign, view, 0, 1)  # expect: TypeError: cannot modify read-only memory
fails(assign, writable, 0, 256)  # expect: ValueError: memoryview: invalid value for format 'B'
fails(assign, writable, 0, "a")  # expect: TypeError: memoryview: invalid type for format 'B'
fails(assign, writable, slice(0, 2), b"abc")  # expect: ValueError: memoryview assignment: lvalue and rvalue have different structures
fails(lambda: view[3])  # expect: IndexError: index out of bounds on dimension 1
fails(lambda: view["a"])  # expect: TypeError: memoryview: invalid slice key
fails(memoryview, "text")  # expect: TypeError: memoryview: a bytes-like object is required, not 'str'
fails(memoryview, 5)  # expect: TypeError: memoryview: a bytes-like object is required, not 'int'
fails(memoryview)  # expect: TypeError: memoryview() missing required argument 'object' (pos 1)
fails(hash, writable)  # expect: ValueError: cannot hash writable memoryview object
def delete():
    del writable[0]
fails(delete)  # expect: TypeError: cannot delete memory
writable.release()
fails(len, writable)  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: writable[0])  # expect: ValueError: operation forbidden on released memoryview object
with memoryview(b"xy") as inside:
    print(inside.tolist())  # expect: [120, 121]
fails(inside.tolist)  # expect: ValueError: operation forbidden on released memoryview object
