# Indices and slices of tuples.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


t = (10, 20, 30, 40)
print(t[0], t[-1], t[1:3], t[::-1], t[::2])  # expect: 10 40 (20, 30) (40, 30, 20, 10) (10, 30)
print(t[:] is t, t[4:], t[-10:2], t[True])  # expect: True () (10, 20) 20
fails(lambda: t[4])  # expect: IndexError: tuple index out of range
fails(lambda: t[-5])  # expect: IndexError: tuple index out of range
fails(lambda: t["a"])  # expect: TypeError: tuple indices must be integers or slices, not str
fails(lambda: t[1.5])  # expect: TypeError: tuple indices must be integers or slices, not float
fails(lambda: ()[0])  # expect: IndexError: tuple index out of range
fails(lambda: t[::0])  # expect: ValueError: slice step cannot be zero
