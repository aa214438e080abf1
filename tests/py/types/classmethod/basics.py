# A class method gets the class it was called on.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Base:
    made = 0
    @classmethod
    def make(cls, *args):
        cls.made += 1
        return cls.__name__, args
class Derived(Base):
    pass
print(Base.make(1), Derived.make())  # expect: ('Base', (1,)) ('Derived', ())
print(Derived().make(2), Base.made, Derived.made)  # expect: ('Derived', (2,)) 1 3
print(Base.make.__self__ is Base, Derived.make.__func__ is Base.make.__func__)  # expect: True True
print(type(Base.__dict__["make"]).__name__, Base.__dict__["make"].__func__.__name__)  # expect: classmethod make
print(Base.__dict__["make"].__wrapped__.__name__, Base.make.__qualname__)  # expect: make Base.make
class Meta(type):
    @classmethod
    def name(mcs):
        return mcs.__name__
class M(metaclass=Meta):
    pass
print(M.name(), Base.make == Base.make)  # expect: Meta True
fails(classmethod)  # expect: TypeError: classmethod expected 1 argument, got 0
fails(Base.__dict__["make"])  # expect: TypeError: 'classmethod' object is not callable
print(callable(Base.__dict__["make"]))  # expect: False
print(classmethod(lambda cls: cls).__get__(None, int)())  # expect: <class 'int'>
