# | & - ^ and their comparisons.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a == {3, 2, 1}, a != b)  # expect: {1, 2, 3, 4} {3} {1, 2} {1, 2, 4} True True
print({1} < a, a <= a, a < a, a > {1, 2}, a >= b)  # expect: True True False True False
print({1, 2} == frozenset([2, 1]), a == [1, 2, 3], set() < {0})  # expect: True False True
fails(lambda: a | [4])  # expect: TypeError: unsupported operand type(s) for |: 'set' and 'list'
fails(lambda: a + b)  # expect: TypeError: unsupported operand type(s) for +: 'set' and 'set'
fails(lambda: a < [1])  # expect: TypeError: '<' not supported between instances of 'set' and 'list'
fails(lambda: a & "a")  # expect: TypeError: unsupported operand type(s) for &: 'set' and 'str'
fails(lambda: a - 1)  # expect: TypeError: unsupported operand type(s) for -: 'set' and 'int'
fails(lambda: hash(a))  # expect: TypeError: unhashable type: 'set'
print(type({1} | frozenset([2])).__name__, type(frozenset([2]) | {1}).__name__)  # expect: set frozenset
