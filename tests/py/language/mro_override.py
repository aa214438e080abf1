# A metaclass can give another MRO.
class Meta(type):
    def mro(cls):
        return [cls, object] if cls.__name__ == "Lonely" else super().mro()
class Base(metaclass=Meta):
    x = 1
class Lonely(Base): pass
class Normal(Base): pass
print(hasattr(Lonely, "x"), Normal.x, Lonely.__bases__, [c.__name__ for c in Lonely.__mro__])
# expect: False 1 (<class '__main__.Base'>,) ['Lonely', 'object']
