# A fraction is made of numbers or of a text.
from fractions import Fraction
import copy


def tell(*args):
    try:
        print(repr(Fraction(*args)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


tell()  # expect: Fraction(0, 1)
tell(6, -4)  # expect: Fraction(-3, 2)
tell(True)  # expect: Fraction(1, 1)
tell(0.1)  # expect: Fraction(3602879701896397, 36028797018963968)
tell(Fraction(3, 4))  # expect: Fraction(3, 4)
tell(Fraction(1, 2), Fraction(3, 4))  # expect: Fraction(2, 3)
for text in ("3/4", " -7 / 3 ", "+5", "1.25", ".5", "-.5e-2", "1e3", "1_000/3", "٣/٤", "1__0", "", "a", "1/", "1.5/2", "1 2", "nan", "/3", "1e", "3/0"):
    tell(text)
# expect: Fraction(3, 4)
# expect: Fraction(-7, 3)
# expect: Fraction(5, 1)
# expect: Fraction(5, 4)
# expect: Fraction(1, 2)
# expect: Fraction(-1, 200)
# expect: Fraction(1000, 1)
# expect: Fraction(1000, 3)
# expect: Fraction(3, 4)
# expect: ValueError: Invalid literal for Fraction: '1__0'
# expect: ValueError: Invalid literal for Fraction: ''
# expect: ValueError: Invalid literal for Fraction: 'a'
# expect: ValueError: Invalid literal for Fraction: '1/'
# expect: ValueError: Invalid literal for Fraction: '1.5/2'
# expect: ValueError: Invalid literal for Fraction: '1 2'
# expect: ValueError: Invalid literal for Fraction: 'nan'
# expect: ValueError: Invalid literal for Fraction: '/3'
# expect: ValueError: Invalid literal for Fraction: '1e'
# expect: ZeroDivisionError: Fraction(3, 0)
tell(1, 0)  # expect: ZeroDivisionError: Fraction(1, 0)
tell(1.5, 2)  # expect: TypeError: both arguments should be Rational instances
tell("1", "2")  # expect: TypeError: both arguments should be Rational instances
tell(float("inf"))  # expect: OverflowError: cannot convert Infinity to integer ratio
tell(float("nan"))  # expect: ValueError: cannot convert NaN to integer ratio
tell(1j)  # expect: TypeError: argument should be a string or a Rational instance
tell(None)  # expect: TypeError: argument should be a string or a Rational instance
f = Fraction(22, 7)
print(f.numerator, f.denominator, f.as_integer_ratio(), f.is_integer(), Fraction(4, 2).is_integer(), str(f), str(Fraction(3)))
# expect: 22 7 (22, 7) False True 22/7 3
print(Fraction(3.141592653589793).limit_denominator(1000), Fraction("0.333").limit_denominator(10), f.limit_denominator(7), Fraction(0.1).limit_denominator())
# expect: 355/113 1/3 22/7 1/10
print(Fraction.from_float(0.25), Fraction.from_float(3), copy.copy(f) is f, copy.deepcopy(f) is f, f.__reduce__())
# expect: 1/4 3 True True (<class 'fractions.Fraction'>, (22, 7))
for call in (lambda: Fraction.from_float("a"), lambda: Fraction.from_decimal(1.5), lambda: f.limit_denominator(0), lambda: setattr(f, "numerator", 1)):
    try:
        print(call())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: TypeError: Fraction.from_float() only takes floats, not 'a' (str)
# expect: TypeError: Fraction.from_decimal() only takes Decimals, not 1.5 (float)
# expect: ValueError: max_denominator should be at least 1
# expect: AttributeError: property 'numerator' of 'Fraction' object has no setter


class Ratio(Fraction):
    pass


print(repr(Ratio(1, 2)), type(Ratio(1, 2) + 1).__name__, repr(Ratio("1/3")), type(copy.copy(Ratio(1))).__name__)
# expect: Ratio(1, 2) Fraction Ratio(1, 3) Ratio
