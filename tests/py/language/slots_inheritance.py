# A subclass without `__slots__` has a dict again; slots of bases stay.
class A:
    __slots__ = ("a",)
class B(A):
    __slots__ = ("b",)
class C(A): pass
b, c = B(), C()
b.a = b.b = 1
c.a = c.other = 2
print(b.a, b.b, c.a, vars(c), hasattr(b, "__dict__"))  # expect: 1 1 2 {'other': 2} False
class D(A):
    __slots__ = ("__dict__", "d")
d = D()
d.d = d.e = 5
print(vars(d), d.d)  # expect: {'e': 5} 5
