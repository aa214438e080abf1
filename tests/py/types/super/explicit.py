# super(type, object) and super(type, type).
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class A:
    x = "A.x"
    def m(self):
        return "A.m", type(self).__name__
class B(A):
    x = "B.x"
    def m(self):
        return "B.m"
b = B()
s = super(B, b)
print(s.m(), s.x, super(B, B).m(b), s.__self__ is b)  # expect: ('A.m', 'B') A.x ('A.m', 'B') True
print(s.__thisclass__.__name__, s.__self_class__.__name__, type(s).__name__)  # expect: B B super
print(repr(super(B, B)))  # expect: <super: <class 'B'>, <B object>>
print(super(A, b).__class__ is super, super(B, b) == super(B, b))  # expect: True False
fails(lambda: super(A, b).m())  # expect: AttributeError: 'super' object has no attribute 'm'
fails(super, A, 5)  # expect: TypeError: super(type, obj): obj (instance of int) is not an instance or subtype of type (A).
fails(super, 5, b)  # expect: TypeError: super() argument 1 must be a type, not int
fails(super, B, A)  # expect: TypeError: super(type, obj): obj (type A) is not an instance or subtype of type (B).
fails(super)  # expect: RuntimeError: super(): __class__ cell not found
fails(setattr, s, "x", 1)  # expect: AttributeError: 'super' object has no attribute 'x' and no __dict__ for setting new attributes
fails(super, B, b, 1)  # expect: TypeError: super() expected at most 2 arguments, got 3
unbound = super(B)
print(unbound, unbound.__get__(b, B).m())  # expect: <super: <class 'B'>, NULL> ('A.m', 'B')
