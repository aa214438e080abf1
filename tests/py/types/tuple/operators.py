# + * in and comparison.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print((1,) + (2,), (1, 2) * 2, 2 * (1,))  # expect: (1, 2) (1, 2, 1, 2) (1, 1)
print(() * 5, (1,) * -1, 1 in (1, 2))  # expect: () () True
print((1, 2) == (1, 2.0), (1, 2) == [1, 2])  # expect: True False
print((1,) < (1, 0), (2,) > (1, 9), () < (0,))  # expect: True True True
print((1, (2, 3)) <= (1, (2, 4)), ("a", 1) != ("a", 2))  # expect: True True
print(max((1, "b"), (1, "a")))  # expect: (1, 'b')
print(sorted([(2, "a"), (1, "z"), (1, "b")]))  # expect: [(1, 'b'), (1, 'z'), (2, 'a')]
fails(lambda: (1,) + [2])  # expect: TypeError: can only concatenate tuple (not "list") to tuple
fails(lambda: (1,) * "a")  # expect: TypeError: can't multiply sequence by non-int of type 'str'
fails(lambda: (1,) < ("a",))  # expect: TypeError: '<' not supported between instances of 'int' and 'str'
fails(lambda: (1,) < [2])  # expect: TypeError: '<' not supported between instances of 'tuple' and 'list'
fails(lambda: (1,) * 10**30)  # expect: OverflowError: cannot fit 'int' into an index-sized integer
fails(lambda: (1,) - (1,))  # expect: TypeError: unsupported operand type(s) for -: 'tuple' and 'tuple'
