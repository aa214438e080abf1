# math on infinities, NaN, zeros and objects with special methods.
import math
inf, nan = math.inf, math.nan
print(math.sqrt(inf), math.exp(-inf), math.log(inf), math.atan(inf), math.hypot(inf, nan), math.pow(1, nan), math.pow(nan, 0), math.copysign(0, -1), math.floor(-0.5), math.fmod(5, inf))
# expect: inf 0.0 inf 1.5707963267948966 inf 1.0 1.0 -0.0 -1 5.0
class F:
    def __float__(self): return 2.25
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
print(math.sqrt(F()), math.floor(F()), math.ceil(F()), math.trunc(F()))  # expect: 1.5 floor ceil trunc
class I:
    def __index__(self): return 9
print(math.sqrt(I()), math.factorial(I()), math.isqrt(I()), math.gcd(I(), 6))  # expect: 3.0 362880 3 3
