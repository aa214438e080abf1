# super() continues after the class it is written in.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class A:
    def who(self):
        return "A"
    @classmethod
    def make(cls):
        return cls.__name__
    @property
    def size(self):
        return 1
class B(A):
    def who(self):
        return "B" + super().who()
    @classmethod
    def make(cls):
        return "made " + super().make()
    @property
    def size(self):
        return super().size + 1
class C(A):
    def who(self):
        return "C" + super().who()
class D(B, C):
    def who(self):
        return "D" + super().who()
    def nested(self):
        return [super(D, self).who() for _ in range(1)] + [(lambda: super(D, self).size)()]
print(D().who(), B().who(), D.make(), D().size, D().nested())  # expect: DBCA BA made D 2 ['BCA', 2]
class E(D):
    def __getattr__(self, name):
        return f"missing {name}"
    def call(self):
        return super().who(), super().make()
print(E().call(), E().other)  # expect: ('DBCA', 'made E') missing other
def loose(self):
    return super().who()
fails(loose, D())  # expect: RuntimeError: super(): __class__ cell not found
class F(A):
    def rebound(self):
        self = 5
        return super().who()
    def gone(self):
        del self
        return super().who()
    def none():
        return super()
    def missing(self):
        return super().nothing
print(F.__dict__["rebound"].__code__.co_freevars)  # expect: ('__class__',)
fails(F().rebound)  # expect: TypeError: super(type, obj): obj (instance of int) is not an instance or subtype of type (F).
fails(F().gone)  # expect: UnboundLocalError: cannot access local variable 'self' where it is not associated with a value
fails(F.none)  # expect: RuntimeError: super(): no arguments
fails(F().missing)  # expect: AttributeError: 'super' object has no attribute 'nothing'
