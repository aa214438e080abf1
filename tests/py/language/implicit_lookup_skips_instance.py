# Operators and built-ins look special methods up on the type, past `__getattribute__` and the instance.
class C:
    def __getattribute__(self, name):
        print("getattribute", name)
        return object.__getattribute__(self, name)
    def __len__(self): return 3
    def __add__(self, other): return "added"
c = C()
print(len(c), c + 1, bool(c))  # expect: 3 added True
object.__setattr__(c, "__len__", lambda: 99)
print(len(c))  # expect: 3
class D: pass
d = D()
d.__len__ = lambda: 1
d.__iter__ = lambda: iter([])
for call in (lambda: len(d), lambda: iter(d)):
    try:
        call()
    except TypeError as error:
        print(error)
        # expect: object of type 'D' has no len()
        # expect: 'D' object is not iterable
