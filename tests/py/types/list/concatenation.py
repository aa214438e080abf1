# + and * make new lists; += and *= change the list.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = [1, 2]
b = a
print(a + [3], a * 2, 2 * a, a * 0)  # expect: [1, 2, 3] [1, 2, 1, 2] [1, 2, 1, 2] []
print(a * -1, [[0] * 2] * 2)  # expect: [] [[0, 0], [0, 0]]
a += [3]
a += "xy"
a += (n for n in (7,))
print(a, b is a)  # expect: [1, 2, 3, 'x', 'y', 7] True
a *= 2
print(a, len(b))  # expect: [1, 2, 3, 'x', 'y', 7, 1, 2, 3, 'x', 'y', 7] 12
a *= 0
print(a, b)  # expect: [] []
fails(lambda: [1] + (2,))  # expect: TypeError: can only concatenate list (not "tuple") to list
fails(lambda: [1] + "a")  # expect: TypeError: can only concatenate list (not "str") to list
fails(lambda: [1] * 1.5)  # expect: TypeError: can't multiply sequence by non-int of type 'float'
fails(lambda: [1] * [2])  # expect: TypeError: can't multiply sequence by non-int of type 'list'
fails(lambda: [1] - [1])  # expect: TypeError: unsupported operand type(s) for -: 'list' and 'list'
fails(lambda: [0] * 10**30)  # expect: OverflowError: cannot fit 'int' into an index-sized integer
def extend():
    a = [1]
    a += 5
fails(extend)  # expect: TypeError: 'int' object is not iterable
rows = [[0] * 2] * 2
rows[0][0] = 1
print(rows)  # expect: [[1, 0], [1, 0]]
