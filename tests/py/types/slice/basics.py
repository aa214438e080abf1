# Slice objects: attributes, repr, equality, indices.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step)  # expect: slice(1, 10, 2) 1 10 2
print(slice(5), slice(1, 2), slice(None))  # expect: slice(None, 5, None) slice(1, 2, None) slice(None, None, None)
print(slice("a", "b"), s == slice(1, 10, 2), s != slice(1))  # expect: slice('a', 'b', None) True True
print(s.indices(5), slice(None).indices(3))  # expect: (1, 5, 2) (0, 3, 1)
print(slice(None, None, -1).indices(3))  # expect: (2, -1, -1)
print(slice(-2, None).indices(5))  # expect: (3, 5, 1)
print(slice(10, -10, -3).indices(7), slice(0, 0).indices(0))  # expect: (6, -1, -3) (0, 0, 1)
print([0, 1, 2, 3, 4, 5][s], "abcdef"[slice(None, None, -2)])  # expect: [1, 3, 5] fdb
print(hash(slice(1, 2)) == hash(slice(1, 2)), slice(1, 2) < slice(1, 3))  # expect: True True
fails(slice)  # expect: TypeError: slice expected at least 1 argument, got 0
fails(slice, 1, 2, 3, 4)  # expect: TypeError: slice expected at most 3 arguments, got 4
fails(s.indices, -1)  # expect: ValueError: length should not be negative
fails(slice(None, None, 0).indices, 5)  # expect: ValueError: slice step cannot be zero
fails(slice("a").indices, 5)  # expect: TypeError: slice indices must be integers or None or have an __index__ method
fails(setattr, s, "start", 1)  # expect: AttributeError: readonly attribute
fails(s.indices)  # expect: TypeError: slice.indices() takes exactly one argument (0 given)
fails(hash, slice([]))  # expect: TypeError: unhashable type: 'list'
