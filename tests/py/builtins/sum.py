# sum from a start; exact for integers, careful for floats.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(sum([]), sum([1, 2]), sum(range(101)))  # expect: 0 3 5050
print(sum([0.1] * 10), sum([1, 2.5]), sum([[1], [2]], []))  # expect: 1.0 3.5 [1, 2]
print(sum((1, 2), start=10), sum([True, True]), sum([10**30, 1]))  # expect: 13 2 1000000000000000000000000000001
print(sum([1j, 2]), sum([0.1, 0.2, 0.3]), sum([(1,)], ()))  # expect: (2+1j) 0.6 (1,)
fails(sum)  # expect: TypeError: sum() takes at least 1 positional argument (0 given)
fails(sum, 5)  # expect: TypeError: 'int' object is not iterable
fails(sum, ["a", "b"])  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
fails(sum, ["a"], "")  # expect: TypeError: sum() can't sum strings [use ''.join(seq) instead]
fails(sum, [b"a"], b"")  # expect: TypeError: sum() can't sum bytes [use b''.join(seq) instead]
fails(sum, [[1]])  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'list'
fails(sum, [bytearray()], bytearray())  # expect: TypeError: sum() can't sum bytearray [use b''.join(seq) instead]
fails(sum, [None])  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
class V:
    def __radd__(self, other): return ("radd", other)
print(sum([V()]), sum([1e308, 1e308, -1e308]))  # expect: ('radd', 0) inf
print(sum([1e16, 1, -1e16]), sum(iter([1, 2])))  # expect: 0.0 3
