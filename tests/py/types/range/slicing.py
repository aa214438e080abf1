# Slices of ranges are ranges.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


r = range(0, 20, 2)
print(r[2:5], r[::-1], r[::3], r[-3:])  # expect: range(4, 10, 2) range(18, -2, -2) range(0, 20, 6) range(14, 20, 2)
print(r[5:2], list(r[::-2]), r[100:])  # expect: range(10, 4, 2) [18, 14, 10, 6, 2] range(20, 20, 2)
print(r[:-1], range(10)[2:8][1:3])  # expect: range(0, 18, 2) range(3, 5)
print(range(10**20)[::10**19])  # expect: range(0, 100000000000000000000, 10000000000000000000)
print(list(reversed(r)), list(reversed(range(0))))  # expect: [18, 16, 14, 12, 10, 8, 6, 4, 2, 0] []
print(list(reversed(range(10, 0, -3))), [*range(3)][::-1] == [*reversed(range(3))])  # expect: [1, 4, 7, 10] True
fails(lambda: r[::0])  # expect: ValueError: slice step cannot be zero
