# Every binary operator calls its method on the left operand.
class X:
    def __repr__(self): return "X"
for name in "add sub mul truediv floordiv mod pow matmul and or xor lshift rshift divmod".split():
    setattr(X, f"__{name}__", lambda self, other, name=name: f"{name} {other}")
    setattr(X, f"__r{name}__", lambda self, other, name=name: f"r{name} {other}")
x = X()
print(x + 1, x - 1, x * 1, x / 1, x // 1, x % 1, x ** 1, x @ 1, x & 1, x | 1, x ^ 1, x << 1, x >> 1, divmod(x, 1), sep="; ")
# expect: add 1; sub 1; mul 1; truediv 1; floordiv 1; mod 1; pow 1; matmul 1; and 1; or 1; xor 1; lshift 1; rshift 1; divmod 1
print(1 + x, 1 - x, 1 * x, 1 / x, 1 // x, 1 % x, 1 ** x, 1 @ x, 1 & x, 1 | x, 1 ^ x, 1 << x, 1 >> x, divmod(1, x), sep="; ")
# expect: radd 1; rsub 1; rmul 1; rtruediv 1; rfloordiv 1; rmod 1; rpow 1; rmatmul 1; rand 1; ror 1; rxor 1; rlshift 1; rrshift 1; rdivmod 1
print("a" + x, "a" % x, [1] + x, [1] * x, 2.5 - x, None | x, {} | x)  # raises: TypeError: not all arguments converted during string formatting
