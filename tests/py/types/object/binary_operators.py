# Binary operators: left, reflected, in place; the subclass on the right comes first.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"N({self.n})"
    def __add__(self, other):
        return N(self.n + other.n) if isinstance(other, N) else NotImplemented
    def __radd__(self, other): return f"{other} radd {self.n}"
    def __isub__(self, other):
        self.n -= other
        return self
    def __matmul__(self, other): return f"{self.n} at {other}"
    def __rmatmul__(self, other): return f"{other} rat {self.n}"
    def __pow__(self, other, mod=None): return ("pow", other, mod)
    def __divmod__(self, other): return "divmod"
    def __neg__(self): return N(-self.n)
    def __invert__(self): return "inverted"
    def __index__(self): return self.n
class M(N):
    def __radd__(self, other): return "M first"
n = N(5)
print(n + N(1), 1 + n, n + M(2), M(2) + n)  # expect: N(6) 1 radd 5 M first N(7)
print(n @ 3, 3 @ n, pow(n, 2, 7), n**2)  # expect: 5 at 3 3 rat 5 ('pow', 2, 7) ('pow', 2, None)
print(divmod(n, 1), -n, ~n, [10, 20, 30, 40, 50, 60][n], hex(n))  # expect: divmod N(-5) inverted 60 0x5
m = n
n -= 2
print(n, m is n)  # expect: N(3) True
n += N(1)
print(n, m)  # expect: N(4) N(3)
fails(lambda: n + 1)  # expect: TypeError: unsupported operand type(s) for +: 'N' and 'int'
fails(lambda: n * 2)  # expect: TypeError: unsupported operand type(s) for *: 'N' and 'int'
fails(lambda: n // 2)  # expect: TypeError: unsupported operand type(s) for //: 'N' and 'int'
fails(lambda: +n)  # expect: TypeError: bad operand type for unary +: 'N'
fails(lambda: [] + n * 1)  # expect: TypeError: unsupported operand type(s) for *: 'N' and 'int'
class Same:
    def __add__(self, other): return NotImplemented
    def __radd__(self, other): return "never for the same type"
fails(lambda: Same() + Same())  # expect: TypeError: unsupported operand type(s) for +: 'Same' and 'Same'
def inplace():
    x = n
    x @= None
    x <<= 1
fails(inplace)  # expect: TypeError: unsupported operand type(s) for <<=: 'str' and 'int'
