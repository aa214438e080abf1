# Slices of lists are new lists.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = list(range(10))
print(a[2:5], a[:2], a[8:])  # expect: [2, 3, 4] [0, 1] [8, 9]
print(a[::3], a[::-1], a[-2:])  # expect: [0, 3, 6, 9] [9, 8, 7, 6, 5, 4, 3, 2, 1, 0] [8, 9]
print(a[5:2], a[8:2:-2], a[:] == a, a[:] is a)  # expect: [] [8, 6, 4] True False
print(a[100:], a[-100:2], a[slice(1, 4, 2)], a[10**30:], a[:-10**30])  # expect: [] [0, 1] [1, 3] [] []
fails(lambda: a[::0])  # expect: ValueError: slice step cannot be zero
fails(lambda: a["x":])  # expect: TypeError: slice indices must be integers or None or have an __index__ method
fails(lambda: a[1.0:2])  # expect: TypeError: slice indices must be integers or None or have an __index__ method
