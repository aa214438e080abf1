# A subclass can override one part of a property.
class A:
    @property
    def x(self): return "A"
    @x.setter
    def x(self, value): print("A set", value)
class B(A):
    @A.x.getter
    def x(self): return "B"
b = B()
print(b.x)  # expect: B
b.x = 1  # expect: A set 1
class C(A):
    @property
    def x(self): return "C " + super().x
try:
    C().x = 1
except AttributeError as error:
    print(error)  # expect: property 'x' of 'C' object has no setter
print(C().x)  # expect: C A
