# Unary operators and the number conversions.
class X:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 7j
    def __index__(self): return 2
    def __round__(self, n="none"): return f"round {n}"
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
x = X()
print(-x, +x, ~x, abs(x), int(x), float(x), complex(x), [1, 2, 3][x], round(x), round(x, 1), "ab" * x, hex(x), range(x), bin(x))
# expect: neg pos invert abs 7 7.5 7j 3 round none round 1 abab 0x2 range(0, 2) 0b10
import math
print(math.trunc(x), math.floor(x), math.ceil(x))  # expect: trunc floor ceil
