# Default values are evaluated in the enclosing scope, also in class bodies.
x = "module"
class C:
    x = "class"
    f = lambda self, y=x: (y, x)
    def g(self, y=x, *, z=x + "!"): return y, z, x
print(C().f(), C().g())  # expect: ('class', 'module') ('class', 'class!', 'module')
def f():
    x = "function"
    return lambda y=x: (y, x)
print(f()())  # expect: ('function', 'function')
