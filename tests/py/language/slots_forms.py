# Slots may be a string, a list, a dict with docs, or any iterable; names are mangled.
class A:
    __slots__ = "single"
class B:
    __slots__ = {"x": "doc of x"}
class C:
    __slots__ = (name for name in ("g", "h"))
class D:
    __slots__ = ["__private"]
    def __init__(self): self.__private = 1
a = A()
a.single = 1
print(a.single, B.x.__doc__, hasattr(C, "g"), D()._D__private)  # expect: 1 None True 1
