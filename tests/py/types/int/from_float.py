# int() of a float cuts off the fraction.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(int(2.9), int(-2.9), int(1e20), int(0.0), int(-0.5))  # expect: 2 -2 100000000000000000000 0 0
print(int(1e300) == 10**300, int(2.0**70))  # expect: False 1180591620717411303424
fails(int, float("inf"))  # expect: OverflowError: cannot convert float infinity to integer
fails(int, float("-inf"))  # expect: OverflowError: cannot convert float infinity to integer
fails(int, float("nan"))  # expect: ValueError: cannot convert float NaN to integer
fails(int, 1j)  # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'
