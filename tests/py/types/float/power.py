# Powers of floats.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(2.0**3, 2**0.5, 4.0**-1, 0.0**0)  # expect: 8.0 1.4142135623730951 0.25 1.0
print(2.0**1000 > 1e300, 1.0**float("nan"), float("nan")**0)  # expect: True 1.0 1.0
print((-8.0)**3, (-2.0)**-2, (-1.0)**float("inf"))  # expect: -512.0 0.25 1.0
print(0.5**float("inf"), 2.0**float("-inf"), (-0.0)**3)  # expect: 0.0 0.0 -0.0
z = (-8.0)**0.5
print(type(z).__name__, round(z.imag, 6))  # expect: complex 2.828427
fails(lambda: 10.0**400)  # expect: OverflowError: (34, 'Numerical result out of range')
fails(lambda: 0.0**-2.5)  # expect: ZeroDivisionError: 0.0 cannot be raised to a negative power
fails(lambda: 2.0**"a")  # expect: TypeError: unsupported operand type(s) for ** or pow(): 'float' and 'str'
