# A slot's descriptor refuses instances of other classes.
class A:
    __slots__ = ("x",)
class B: pass
try:
    A.x.__get__(B())
except TypeError as error:
    print(error)  # expect: descriptor 'x' for 'A' objects doesn't apply to a 'B' object
try:
    A.x.__set__(5, 1)
except TypeError as error:
    print(error)  # expect: descriptor 'x' for 'A' objects doesn't apply to a 'int' object
print(A.x.__get__(None, A) is A.x)  # expect: True
