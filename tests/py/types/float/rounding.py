# round, half to even in binary; with digits, correctly.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(round(2.5), round(3.5), round(-2.5))  # expect: 2 4 -2
print(round(0.5), round(2.4), round(2.6), round(1e20))  # expect: 0 2 3 100000000000000000000
print(round(2.675, 2), round(1.005, 2), round(2.5, 0))  # expect: 2.67 1.0 2.0
print(round(1234.567, -2), round(0.125, 2), round(-0.375, 2))  # expect: 1200.0 0.12 -0.38
print(round(1.5, 400), round(1.5, -400))  # expect: 1.5 0.0
print(round(5e-324, 1), round(1.7976931348623157e308, 2))  # expect: 0.0 1.7976931348623157e+308
print(type(round(2.5)).__name__, type(round(2.5, 0)).__name__, round(2.7, None))  # expect: int float 3
fails(round, float("inf"))  # expect: OverflowError: cannot convert float infinity to integer
fails(round, float("nan"))  # expect: ValueError: cannot convert float NaN to integer
print(round(float("inf"), 2), round(float("nan"), 2))  # expect: inf nan
fails(round, 1.7976931348623157e308, -308)  # expect: OverflowError: rounded value too large to represent
fails(round, 1.5, "a")  # expect: TypeError: 'str' object cannot be interpreted as an integer
