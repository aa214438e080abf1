# Functions have a dict of their own, names that can be changed, and a module.
def f():
    "doc"
f.x = 1
print(f.x, f.__dict__, f.__name__, f.__qualname__, f.__module__, f.__doc__)  # expect: 1 {'x': 1} f f __main__ doc
f.__name__ = "g"
f.__qualname__ = "some.g"
f.__doc__ = None
print(f.__name__, repr(f)[:16], f.__doc__)  # expect: g <function some.g None
del f.x
try:
    f.x
except AttributeError as error:
    print(error)  # expect: 'function' object has no attribute 'x'
try:
    f.__name__ = 5
except TypeError as error:
    print(error)  # expect: __name__ must be set to a string object
