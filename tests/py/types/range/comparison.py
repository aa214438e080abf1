# Ranges are equal when they give the same numbers.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(range(3) == range(0, 3, 1), range(0) == range(5, 2), range(0, 3, 2) == range(0, 4, 2))  # expect: True True True
print(range(3) == [0, 1, 2], range(3) != range(4), range(1, 2) == range(1, 100, 200))  # expect: False True True
print(hash(range(3)) == hash(range(0, 3, 1)), {range(3): "r"}[range(0, 3)])  # expect: True r
print(hash(range(0)) == hash(range(2, 1)), range(10**30) == range(10**30))  # expect: True True
fails(lambda: range(3) < range(4))  # expect: TypeError: '<' not supported between instances of 'range' and 'range'
fails(lambda: range(3) + range(4))  # expect: TypeError: unsupported operand type(s) for +: 'range' and 'range'
fails(lambda: range(3) * 2)  # expect: TypeError: unsupported operand type(s) for *: 'range' and 'int'
