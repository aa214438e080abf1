# Fractions are exact with rational numbers, and floats or complex numbers with others.
from fractions import Fraction as F


def tell(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


half, third = F(1, 2), F(1, 3)
print(half + third, half - third, half * third, half / third, half // third, half % third, divmod(F(7, 2), half + third))
# expect: 5/6 1/6 1/6 3/2 1 1/6 (4, Fraction(1, 6))
print(half + 1, 1 - half, 2 * half, 1 / half, 3 // half, 3 % F(2, 3), divmod(3, F(2, 3)))
# expect: 3/2 1/2 1 2 6 1/3 (4, Fraction(1, 3))
print(half + 0.25, 0.25 - half, half * 2.0, 1.5 / half, 7.0 // half, half % 0.2)
# expect: 0.75 -0.25 1.0 3.0 14.0 0.09999999999999998
print(half + 1j, 1j * half, half / 2j)  # expect: (0.5+1j) 0.5j -0.25j
print(half ** 3, half ** -3, F(-1, 2) ** -3, half ** half, 2 ** F(3), 2 ** half, 4 ** F(-1), half ** 2.0, half ** 1j == 0.5 ** 1j)
# expect: 1/8 8 -8 0.7071067811865476 8 1.4142135623730951 1/4 0.25 True
print(-half, +half, abs(F(-1, 2)), int(F(-7, 2)), float(third), bool(F(0)), round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 2), round(F(1234), -2))
# expect: -1/2 1/2 1/2 -3 0.3333333333333333 False 2 4 157/50 1200
import math
print(math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)), sum([third] * 3), complex(half))
# expect: -4 -3 -3 1 (0.5+0j)
tell(lambda: half / 0)  # expect: ZeroDivisionError: Fraction(1, 0)
tell(lambda: half // 0)  # expect: ZeroDivisionError: integer division or modulo by zero
tell(lambda: half % 0)  # expect: ZeroDivisionError: integer modulo by zero
tell(lambda: F(0) ** -2)  # expect: ZeroDivisionError: Fraction(1, 0)
tell(lambda: half + "a")  # expect: TypeError: unsupported operand type(s) for +: 'Fraction' and 'str'
tell(lambda: half // 1j)  # expect: TypeError: unsupported operand type(s) for //: 'Fraction' and 'complex'
tell(lambda: pow(half, 2, 3))  # expect: TypeError: Fraction.__pow__() takes 2 positional arguments but 3 were given
print(half == 0.5, half == 0.5 + 0j, half == F(2, 4), third == 1 / 3, half < 0.6, third > 0.3, half <= 1, half != "a", half < float("inf"), half == float("nan"))
# expect: True True True False True True True True True False
print(hash(half) == hash(0.5), hash(F(3)) == hash(3), hash(F(-1, 3)), {F(1): "a"}[1.0], hash(F(1, 2**61 - 1)))
# expect: True True -1537228672809129301 a 314159
tell(lambda: half < 1j)  # expect: TypeError: '<' not supported between instances of 'Fraction' and 'complex'
tell(lambda: half < "a")  # expect: TypeError: '<' not supported between instances of 'Fraction' and 'str'
