# super() sees class attributes, properties and static methods, not those of the instance, and cannot set.
class A:
    x = 1
    @property
    def p(self): return self.y * 2
    @staticmethod
    def s(): return "static"
class B(A):
    x = 2
    p = None
    def __init__(self): self.y = 5
    def test(self):
        s = super()
        print(s.x, s.p, s.s(), s.__class__ is super, s.__thisclass__ is B, s.__self__ is self)
        try:
            s.y
        except AttributeError as error:
            print(error)
        try:
            s.x = 3
        except AttributeError as error:
            print(error)
B().test()
# expect: 1 10 static True True True
# expect: 'super' object has no attribute 'y'
# expect: 'super' object has no attribute 'x' and no __dict__ for setting new attributes
print(repr(super(B, B()))[:20], super(B, B).x)  # expect: <super: <class 'B'>, 1
