# A function's defaults can be changed after its definition.
def f(a, b=2, *, c=3):
    return a, b, c
f.__defaults__ = (10, 20)
f.__kwdefaults__ = {"c": 30}
print(f())  # expect: (10, 20, 30)
f.__defaults__ = None
try:
    f()
except TypeError as error:
    print(error)  # expect: f() missing 2 required positional arguments: 'a' and 'b'
f.__kwdefaults__ = None
try:
    f(1, 2)
except TypeError as error:
    print(error)  # expect: f() missing 1 required keyword-only argument: 'c'
