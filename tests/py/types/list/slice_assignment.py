# Slices can grow, shrink, and be replaced step by step.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = [0, 1, 2, 3, 4]
a[1:3] = "xyz"
print(a)  # expect: [0, 'x', 'y', 'z', 3, 4]
a[1:4] = []
print(a)  # expect: [0, 3, 4]
a[1:1] = [7, 8]
print(a)  # expect: [0, 7, 8, 3, 4]
a[::2] = ["a", "b", "c"]
print(a)  # expect: ['a', 7, 'b', 3, 'c']
a[len(a):] = (n for n in (5, 6))
print(a)  # expect: ['a', 7, 'b', 3, 'c', 5, 6]
a[:] = a[::-1]
print(a)  # expect: [6, 5, 'c', 3, 'b', 7, 'a']
a[2:4] = a
print(a)  # expect: [6, 5, 6, 5, 'c', 3, 'b', 7, 'a', 'b', 7, 'a']
a[5:2] = ["in"]
print(a)  # expect: [6, 5, 6, 5, 'c', 'in', 3, 'b', 7, 'a', 'b', 7, 'a']
a[::-1] = range(len(a))
print(a)  # expect: [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
def assign(start, stop, step, value):
    a[start:stop:step] = value
fails(assign, 0, 5, 2, [1])  # expect: ValueError: attempt to assign sequence of size 1 to extended slice of size 3
fails(assign, 0, 2, 1, 5)  # expect: TypeError: must assign iterable to extended slice
fails(assign, 0, 2, 1, None)  # expect: TypeError: must assign iterable to extended slice
fails(assign, 0, 2, 0, [])  # expect: ValueError: slice step cannot be zero
fails(assign, None, None, 2, 5)  # expect: TypeError: must assign iterable to extended slice
