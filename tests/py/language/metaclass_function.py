# Any callable can stand for a metaclass.
def make(name, bases, namespace, **kwargs):
    return name, bases, namespace["x"], kwargs
class C(metaclass=make, a=1):
    x = 5
print(C)  # expect: ('C', (), 5, {'a': 1})
class D(int, metaclass=lambda *args: args[0] * 2): pass
print(D)  # expect: DD
