# Bases that change while `mro()` runs: no cycle comes about, and what was assigned last holds.
class Meta(type):
    active = False
    def mro(cls):
        if Meta.active and cls.__name__ == "Second":
            Meta.active = False
            try:
                First.__bases__ = (Second,)
            except TypeError as error:
                print(error)
        return type.mro(cls)
class Base(metaclass=Meta): pass
class First(Base): pass
class Second(Base): pass
Meta.active = True
Second.__bases__ = (First,)  # expect: a __bases__ item causes an inheritance cycle
print([c.__name__ for c in First.__mro__], [c.__name__ for c in Second.__mro__])
# expect: ['First', 'Base', 'object'] ['Second', 'First', 'Base', 'object']
class Nested(type):
    step = 0
    def mro(cls):
        if Nested.step == 1:
            Nested.step = 2
            cls.__bases__ = (C,)
        return type.mro(cls)
class A(metaclass=Nested): pass
class B(metaclass=Nested): pass
class C(metaclass=Nested): pass
class D(A): pass
Nested.step = 1
D.__bases__ = (B,)
print(D.__bases__[0].__name__, [c.__name__ for c in D.__mro__])  # expect: C ['D', 'C', 'object']
print(D in A.__subclasses__(), D in B.__subclasses__(), D in C.__subclasses__())  # expect: True False True
