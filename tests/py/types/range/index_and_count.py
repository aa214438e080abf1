# index and count compute instead of searching.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


r = range(0, 10**12, 7)
print(r.index(7 * 10**10), r.count(14), r.count(15))  # expect: 10000000000 1 0
print(range(3).count(1.0), range(5).index(2.0), range(9, 0, -3).index(3))  # expect: 1 2 2
fails(r.index, 1)  # expect: ValueError: 1 is not in range
fails(range(3).index, "a")  # expect: ValueError: sequence.index(x): x not in sequence
fails(range(3).index)  # expect: TypeError: range.index() takes exactly one argument (0 given)
