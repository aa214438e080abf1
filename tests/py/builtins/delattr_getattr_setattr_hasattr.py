# Attributes by name.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class C:
    x = 1
    @property
    def broken(self):
        raise ValueError("not an AttributeError")
    @property
    def missing(self):
        raise AttributeError("inside")
c = C()
setattr(c, "y", 2)
setattr(c, "any name", 3)
print(getattr(c, "x"), getattr(c, "y"), getattr(c, "any name"), getattr(c, "z", 9))  # expect: 1 2 3 9
print(getattr(c, "missing", "default"))  # expect: default
print(hasattr(c, "x"), hasattr(c, "z"), hasattr(c, "missing"))  # expect: True False False
delattr(c, "y")
print(hasattr(c, "y"), setattr(c, "q", 1), getattr(C, "x"))  # expect: False None 1
print(getattr(5, "real"), getattr("a", "upper")())  # expect: 5 A
fails(getattr, c, "z")  # expect: AttributeError: 'C' object has no attribute 'z'
fails(getattr, c, "broken", 5)  # expect: ValueError: not an AttributeError
fails(hasattr, c, "broken")  # expect: ValueError: not an AttributeError
fails(getattr, c, 5)  # expect: TypeError: attribute name must be string, not 'int'
fails(hasattr, c, 5)  # expect: TypeError: attribute name must be string, not 'int'
fails(setattr, c, 5, 1)  # expect: TypeError: attribute name must be string, not 'int'
fails(delattr, c, "z")  # expect: AttributeError: 'C' object has no attribute 'z'
fails(delattr, c, "x")  # expect: AttributeError: 'C' object has no attribute 'x'
fails(getattr, c)  # expect: TypeError: getattr expected at least 2 arguments, got 1
fails(setattr, c, "a")  # expect: TypeError: setattr expected 3 arguments, got 2
fails(delattr, c)  # expect: TypeError: delattr expected 2 arguments, got 1
fails(hasattr, c)  # expect: TypeError: hasattr expected 2 arguments, got 1
fails(setattr, 5, "a", 1)  # expect: AttributeError: 'int' object has no attribute 'a' and no __dict__ for setting new attributes
fails(getattr, c, "a", 1, 2)  # expect: TypeError: getattr expected at most 3 arguments, got 4
