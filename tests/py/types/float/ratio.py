# as_integer_ratio and is_integer.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print((0.5).as_integer_ratio(), (-0.75).as_integer_ratio())  # expect: (1, 2) (-3, 4)
print((3.0).as_integer_ratio(), (0.1).as_integer_ratio())  # expect: (3, 1) (3602879701896397, 36028797018963968)
print((2.0).is_integer(), (2.5).is_integer(), (1e300).is_integer())  # expect: True False True
print(float("inf").is_integer(), float("nan").is_integer())  # expect: False False
print((1e22).as_integer_ratio())  # expect: (10000000000000000000000, 1)
print((5e-324).as_integer_ratio()[1] == 2**1074, (0.0).as_integer_ratio())  # expect: True (0, 1)
fails(float("inf").as_integer_ratio)  # expect: OverflowError: cannot convert Infinity to integer ratio
fails(float("nan").as_integer_ratio)  # expect: ValueError: cannot convert NaN to integer ratio
