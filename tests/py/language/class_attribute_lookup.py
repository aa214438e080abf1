# Instance attributes hide class attributes, which hide those of bases.
class A:
    x = "A"
    y = "A"
class B(A):
    y = "B"
b = B()
print(b.x, b.y)  # expect: A B
b.y = "instance"
A.x = "A changed"
print(b.x, b.y, B.y)  # expect: A changed instance B
del b.y
print(b.y)  # expect: B
del B.y
print(b.y)  # expect: A
del A.y
try:
    b.y
except AttributeError as error:
    print(error, error.name, error.obj is b)  # expect: 'B' object has no attribute 'y' y True
