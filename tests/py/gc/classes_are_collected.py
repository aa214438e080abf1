# Classes are garbage when nobody refers to them or their instances; then their names lead nowhere.
import gc
gc.disable()

def make(n):
    class Local:
        number = n
        def method(self):
            return Local
    return Local

class Base:
    pass

def derive(n):
    return type("Derived%d" % n, (Base,), {})

gc.collect()
for n in range(3):
    make(n)
    derive(n)
print(len(Base.__subclasses__()))                    # expect: 3
gc.collect()
print(Base.__subclasses__())                         # expect: []

kept = make(7)()
gc.collect()
print(type(kept).number, kept.method() is type(kept))   # expect: 7 True

sub = derive(8)()
gc.collect()
print([c.__name__ for c in Base.__subclasses__()])   # expect: ['Derived8']
del sub
gc.collect()
print(Base.__subclasses__())                         # expect: []
