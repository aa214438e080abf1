# `__init_subclass__` is called for each subclass, with the class statement's keywords.
class Base:
    subclasses = []
    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.subclasses.append((cls.__name__, tag, hasattr(cls, "x")))
class A(Base, tag="a"):
    x = 1
class B(A): pass
type("C", (Base,), {}, tag="dynamic")
print(Base.subclasses)  # expect: [('A', 'a', True), ('B', None, True), ('C', 'dynamic', False)]
try:
    class D(Base, other=1): pass
except TypeError as error:
    print(error)  # expect: D.__init_subclass__() takes no keyword arguments
try:
    class E(other=1): pass
except TypeError as error:
    print(error)  # expect: E.__init_subclass__() takes no keyword arguments
