# `__bases__` can be changed, and the MRO follows.
class A:
    def f(self): return "A"
class B:
    def f(self): return "B"
class C(A): pass
class D(C): pass
d = D()
print(d.f())  # expect: A
C.__bases__ = (B,)
print(d.f(), [c.__name__ for c in D.__mro__])  # expect: B ['D', 'C', 'B', 'object']
for bases in ((), (5,), (C,), (B, B), 5):
    try:
        C.__bases__ = bases
    except TypeError as error:
        print(error)
        # expect: can only assign non-empty tuple to C.__bases__, not ()
        # expect: C.__bases__ must be tuple of classes, not 'int'
        # expect: a __bases__ item causes an inheritance cycle
        # expect: duplicate base class B
        # expect: can only assign tuple to C.__bases__, not int
print(A.__subclasses__(), B.__subclasses__() == [C])  # expect: [] True
