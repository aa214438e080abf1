# The __dict__ of an instance can be read, replaced and changed.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class C:
    kind = "class"
c = C()
c.a = 1
d = c.__dict__
d["b"] = 2
print(c.b, d, vars(c) is d, "kind" in d)  # expect: 2 {'a': 1, 'b': 2} True False
c.__dict__ = {"new": 5}
print(c.new, hasattr(c, "a"), d, vars(c))  # expect: 5 False {'a': 1, 'b': 2} {'new': 5}
d["c"] = 3
print(hasattr(c, "c"))  # expect: False
c.__dict__["not an identifier"] = 1
print(getattr(c, "not an identifier"), len(c.__dict__))  # expect: 1 2
fails(setattr, c, "__dict__", 5)  # expect: TypeError: __dict__ must be set to a dictionary, not a 'int'
del c.__dict__
print(c.__dict__)  # expect: {}
fails(vars, 5)  # expect: TypeError: vars() argument must have __dict__ attribute
fails(lambda: object().__dict__)  # expect: AttributeError: 'object' object has no attribute '__dict__'
