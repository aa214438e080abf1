# Methods and attributes added to a class are seen by existing instances and subclasses.
class A: pass
class B(A): pass
b = B()
A.f = lambda self: "from A"
print(b.f())  # expect: from A
B.f = lambda self: "from B"
print(b.f())  # expect: from B
del B.f
print(b.f())  # expect: from A
def use():
    return b.f()
for replacement in ("one", "two"):
    A.f = lambda self, r=replacement: r
    print(use())
    # expect: one
    # expect: two
A.f = property(lambda self: lambda: "a property")
print(use())  # expect: a property
