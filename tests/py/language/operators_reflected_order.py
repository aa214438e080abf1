# The right operand comes first if its type is a subclass that overrides the reflected method.
class A:
    def __add__(self, other): return "A.add"
    def __radd__(self, other): return "A.radd"
    def __sub__(self, other): return "A.sub"
    def __rsub__(self, other): return "A.rsub"
    def __lt__(self, other): return "A.lt"
    def __gt__(self, other): return "A.gt"
class B(A):
    def __radd__(self, other): return "B.radd"
    def __gt__(self, other): return "B.gt"
class C(A): pass
print(A() + B(), B() + A(), A() + A(), A() + C(), A() - B(), B() + B())
# expect: B.radd A.add A.add A.add A.sub A.add
print(A() < B(), B() < A(), A() < C())  # expect: B.gt A.lt A.gt
