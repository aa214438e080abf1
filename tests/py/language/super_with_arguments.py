# `super(C, self)` and `super(C, cls)` name the class themselves; one argument makes an unbound super.
class A:
    def f(self): return "A.f"
    @classmethod
    def c(cls): return "A.c of " + cls.__name__
class B(A):
    def f(self): return "B.f"
    @classmethod
    def c(cls): return "B.c"
b = B()
print(super(B, b).f(), super(B, B).c(), super(B, B).f(b), super(B, b).c())  # expect: A.f A.c of B A.f A.c of B
unbound = super(B)
print(unbound.__self__, unbound.__thisclass__, unbound.__get__(b).f())  # expect: None <class '__main__.B'> A.f
class C(B): pass
C.up = super(C)
print(C().up.f())  # expect: B.f
for args in ((5,), (B, 5), (B, A()), (int, "a"), (B, A), (1, 2, 3)):
    try:
        super(*args)
    except TypeError as error:
        print(error)
        # expect: super() argument 1 must be a type, not int
        # expect: super(type, obj): obj (instance of int) is not an instance or subtype of type (B).
        # expect: super(type, obj): obj (instance of A) is not an instance or subtype of type (B).
        # expect: super(type, obj): obj (instance of str) is not an instance or subtype of type (int).
        # expect: super(type, obj): obj (type A) is not an instance or subtype of type (B).
        # expect: super() expected at most 2 arguments, got 3
