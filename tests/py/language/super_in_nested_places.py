# super() in class methods, static constructors, nested functions with a first argument, and properties.
class A:
    def __new__(cls):
        self = super().__new__(cls)
        self.made = True
        return self
    @classmethod
    def make(cls): return "A.make " + cls.__name__
    @property
    def p(self): return "A.p"
class B(A):
    @classmethod
    def make(cls): return "B." + super().make()
    @property
    def p(self): return "B." + super().p
    def nested(self):
        def inner(me):
            return super().p
        return inner(self)
    def comprehension(self):
        return [super(B, self).p for _ in range(1)]
b = B()
print(b.made, B.make(), b.p, b.nested(), b.comprehension())  # expect: True B.A.make B B.A.p A.p ['A.p']
