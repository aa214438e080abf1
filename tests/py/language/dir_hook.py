# `dir()` sorts what `__dir__` gives.
class C:
    def __dir__(self): return ["b", "a"]
    x = 1
print(dir(C()))  # expect: ['a', 'b']
class D:
    x = 1
    def __init__(self): self.y = 2
print([n for n in dir(D()) if not n.startswith("__")], [n for n in dir(D) if not n.startswith("__")])
# expect: ['x', 'y'] ['x']
def f():
    b = a = 1
    return dir()
print(f())  # expect: ['a', 'b']
class E:
    def __dir__(self): return 5
try:
    dir(E())
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
