# cast changes the view of the items.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


view = memoryview(bytearray(range(8)))
print(view.cast("H").tolist() in ([256, 770, 1284, 1798], [1, 515, 1029, 1543]))  # expect: True
print(view.cast("b").tolist())  # expect: [0, 1, 2, 3, 4, 5, 6, 7]
print(view.cast("B", (2, 4)).tolist(), view.cast("B", [2, 4]).shape)  # expect: [[0, 1, 2, 3], [4, 5, 6, 7]] (2, 4)
print(view.cast("I").itemsize, len(view.cast("Q")))  # expect: 4 1
print(view.cast("c")[1], view.toreadonly().readonly)  # expect: b'\x01' True
fails(view.cast, "x")  # expect: ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
fails(view[:3].cast, "H")  # expect: TypeError: memoryview: length is not a multiple of itemsize
fails(view[::2].cast, "H")  # expect: TypeError: memoryview: casts are restricted to C-contiguous views
