# Subclasses of built-in types: own attributes, overridden methods, and what operations give.
class I(int):
    def __add__(self, other): return I(int(self) + other)
class S(str): pass
class L(list):
    def __init__(self, *args):
        super().__init__(*args)
        self.extra = "extra"
class D(dict):
    def __missing__(self, key): return f"missing {key}"
i, s, l, d = I(5), S("abc"), L([1, 2]), D(a=1)
s.x = 1
print(type(i + 1).__name__, type(i - 1).__name__, i * 2, type(s.upper()).__name__, s.x, l.extra, l + [3], type(l[:]).__name__, d["b"], d.get("b"))
# expect: I int 10 str 1 extra [1, 2, 3] list missing b None
print(isinstance(i, int), S("a") == "a", hash(S("a")) == hash("a"), {S("k"): 1}["k"], sorted(L([3, 1])), I(3) < 4, [1, 2][I(1)])
# expect: True True True 1 [1, 3] True 2
class T(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
class F(float):
    def __repr__(self): return "F"
t = T(1, 2)
t.name = "named"
print(t, t.name, F(1.5) + 1, F(2), [F(2)], f"{F(2)}")  # expect: (1, 2) named 2.5 F [F] F
class X(Exception):
    def __init__(self, code): self.code = code
x = X(5)
print(x.code, x.args, repr(x))  # expect: 5 (5,) X(5)
