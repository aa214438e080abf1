# `__name__`, `__qualname__`, `__module__` and `__doc__` of a class can be set.
class C: "doc"
C.__name__ = "Renamed"
C.__qualname__ = "Outer.Renamed"
C.__module__ = "elsewhere"
print(C, C.__name__, repr(C()).split(" at ")[0], C.__doc__)
# expect: <class 'elsewhere.Outer.Renamed'> Renamed <elsewhere.Outer.Renamed object doc
C.__doc__ = "new"
print(C.__doc__)  # expect: new
for name in (5, "a\0b"):
    try:
        C.__name__ = name
    except (TypeError, ValueError) as error:
        print(error)
        # expect: can only assign string to Renamed.__name__, not 'int'
        # expect: type name must not contain null characters
try:
    del C.__name__
except TypeError as error:
    print(error)  # expect: cannot delete '__name__' attribute of immutable type 'Renamed'
try:
    int.__name__ = "x"
except TypeError as error:
    print(error)  # expect: cannot set '__name__' attribute of immutable type 'int'
