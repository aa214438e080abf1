# `__prepare__` gives the namespace in which the body runs.
class Recorder(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)
    def __missing__(self, key):
        if key.startswith("magic"):
            return key.upper()
        raise KeyError(key)
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        print("prepare", name, bases, kwargs)
        return Recorder(given=1)
    def __new__(mcs, name, bases, namespace, **kwargs):
        print("new", type(namespace).__name__)
        return super().__new__(mcs, name, bases, dict(namespace))
class C(metaclass=Meta, k=2):
    x = magic_name
    y = given + 1
    def f(self): pass
    x = len(x)
# expect: prepare C () {'k': 2}
# expect: set __module__
# expect: set __qualname__
# expect: set __firstlineno__
# expect: set x
# expect: set y
# expect: set f
# expect: set x
# expect: set __static_attributes__
# expect: new Recorder
print(C.x, C.y, C.given)  # expect: 10 2 1
