# Ranges: length, items, containment, without storing anything.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[2])  # expect: range(2, 20, 3) [2, 5, 8, 11, 14, 17] 6 2 17 8
print(8 in r, 9 in r, r.start, r.stop, r.step)  # expect: True False 2 20 3
print(range(5), list(range(5, 0, -2)), list(range(0)), list(range(3, 1)))  # expect: range(0, 5) [5, 3, 1] [] []
print(range(0, 10, 1))  # expect: range(0, 10)
print(len(range(10**18)), range(10**18)[10**17])  # expect: 1000000000000000000 100000000000000000
print(range(10**30)[10**29])  # expect: 100000000000000000000000000000
print(10**29 in range(10**30), 2.0 in range(3))  # expect: True True
print(2.5 in range(3), "a" in range(3))  # expect: False False
print(True in range(3), bool(range(0)), bool(range(1)))  # expect: True False True
fails(range)  # expect: TypeError: range expected at least 1 argument, got 0
fails(range, 1.5)  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(range, "a")  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(range, 1, 2, 0)  # expect: ValueError: range() arg 3 must not be zero
fails(range, 1, 2, 3, 4)  # expect: TypeError: range expected at most 3 arguments, got 4
fails(lambda: r[6])  # expect: IndexError: range object index out of range
fails(lambda: r[-7])  # expect: IndexError: range object index out of range
fails(lambda: r["a"])  # expect: TypeError: range indices must be integers or slices, not str
fails(len, range(10**30))  # expect: OverflowError: Python int too large to convert to C ssize_t
fails(range, None)  # expect: TypeError: 'NoneType' object cannot be interpreted as an integer
fails(setattr, r, "start", 1)  # expect: AttributeError: readonly attribute
fails(range, stop=5)  # expect: TypeError: range() takes no keyword arguments
