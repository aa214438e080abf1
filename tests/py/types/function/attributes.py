# The attributes of a function, and which of them can be set.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


def f(a, b=2, /, c=3, *args, d, e=5, **kwargs) -> int:
    """Docs."""
    return a
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__)  # expect: f f Docs. __main__ (2, 3)
print(f.__kwdefaults__, f.__annotations__)  # expect: {'e': 5} {'return': <class 'int'>}
print(f.__dict__, f.__closure__, f.__type_params__)  # expect: {} None ()
f.__name__, f.__qualname__, f.__doc__, f.tag = "g", "C.g", None, [1]
print(f.__name__, f.__qualname__, f.__doc__, f.tag)  # expect: g C.g None [1]
print(f.__dict__, type(f).__name__, callable(f))  # expect: {'tag': [1]} function True
f.__defaults__ = (7, 8)
f.__kwdefaults__ = {"d": 4, "e": 0}
print(f(1), f(0, 0), f.__kwdefaults__)  # expect: 1 0 {'d': 4, 'e': 0}
del f.tag, f.__defaults__
print(f.__defaults__, hasattr(f, "tag"))  # expect: None False
print((lambda: 0).__name__, (lambda x: x).__qualname__)  # expect: <lambda> <lambda>
fails(setattr, f, "__name__", 5)  # expect: TypeError: __name__ must be set to a string object
fails(setattr, f, "__defaults__", 5)  # expect: TypeError: __defaults__ must be set to a tuple object
fails(setattr, f, "__kwdefaults__", [])  # expect: TypeError: __kwdefaults__ must be set to a dict object
fails(setattr, f, "__dict__", 5)  # expect: TypeError: __dict__ must be set to a dictionary, not a 'int'
fails(setattr, f, "__closure__", None)  # expect: AttributeError: readonly attribute
fails(setattr, f, "__code__", 5)  # expect: TypeError: __code__ must be set to a code object
fails(delattr, f, "tag")  # expect: AttributeError: 'function' object has no attribute 'tag'
fails(lambda: f.nothing)  # expect: AttributeError: 'function' object has no attribute 'nothing'
fails(setattr, f, "__globals__", {})  # expect: AttributeError: readonly attribute
