# Indices and index objects.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = [10, 20, 30]
class Index:
    def __index__(self):
        return -1
print(a[0], a[-1], a[Index()], a[True], a[-3])  # expect: 10 30 30 20 10
a[1] = 21
a[Index()] = 31
a[0] += 5
print(a)  # expect: [15, 21, 31]
del a[0]
print(a)  # expect: [21, 31]
def assign(index):
    a[index] = 0
def delete(index):
    del a[index]
fails(lambda: a[2])  # expect: IndexError: list index out of range
fails(lambda: a[-3])  # expect: IndexError: list index out of range
fails(lambda: a["0"])  # expect: TypeError: list indices must be integers or slices, not str
fails(lambda: a[1.0])  # expect: TypeError: list indices must be integers or slices, not float
fails(lambda: a[0, 1])  # expect: TypeError: list indices must be integers or slices, not tuple
fails(lambda: a[None])  # expect: TypeError: list indices must be integers or slices, not NoneType
fails(lambda: a[10**30])  # expect: IndexError: cannot fit 'int' into an index-sized integer
fails(assign, 5)  # expect: IndexError: list assignment index out of range
fails(assign, "x")  # expect: TypeError: list indices must be integers or slices, not str
fails(delete, 5)  # expect: IndexError: list assignment index out of range
fails(delete, "x")  # expect: TypeError: list indices must be integers or slices, not str
