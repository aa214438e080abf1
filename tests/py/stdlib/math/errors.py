# Domain, range and type errors of math.
import math
for call in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.factorial(1.5),
             lambda: math.acos(2), lambda: math.isqrt(-1), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.comb(-1, 2), lambda: math.comb(1.5, 2),
             lambda: math.sin(math.inf), lambda: math.fmod(1, 0), lambda: math.gcd(1.5), lambda: math.sqrt("x"), lambda: math.sqrt(), lambda: math.pow(0, -1), lambda: math.dist((1,), (1, 2)), lambda: math.log(10, 1)):
    try:
        print(call())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
        # expect: ValueError math domain error
        # expect: ValueError math domain error
        # expect: ValueError math domain error
        # expect: OverflowError math range error
        # expect: ValueError factorial() not defined for negative values
        # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: ValueError math domain error
        # expect: ValueError isqrt() argument must be nonnegative
        # expect: OverflowError cannot convert float infinity to integer
        # expect: ValueError cannot convert float NaN to integer
        # expect: ValueError n must be a non-negative integer
        # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: ValueError math domain error
        # expect: ValueError math domain error
        # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: TypeError must be real number, not str
        # expect: TypeError math.sqrt() takes exactly one argument (0 given)
        # expect: ValueError math domain error
        # expect: ValueError both points must have the same number of dimensions
        # expect: ZeroDivisionError float division by zero
