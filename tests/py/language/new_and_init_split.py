# `__new__` is a static method by itself; `__init__` gets the same arguments.
class C:
    def __new__(cls, *args, **kwargs):
        print("new", cls.__name__, args, kwargs)
        return super().__new__(cls)
    def __init__(self, a, b=2):
        print("init", a, b)
C(1, b=3)
# expect: new C (1,) {'b': 3}
# expect: init 1 3
print(type(C.__dict__["__new__"]).__name__)  # expect: staticmethod
class Single:
    made = None
    def __new__(cls):
        if cls.made is None:
            cls.made = super().__new__(cls)
        return cls.made
print(Single() is Single())  # expect: True
class OnlyNew:
    def __new__(cls, x): return super().__new__(cls)
print(isinstance(OnlyNew(5), OnlyNew))  # expect: True
class Wrong:
    def __new__(cls, x): return super().__new__(cls, x)
try:
    Wrong(1)
except TypeError as error:
    print(error)  # expect: object.__new__() takes exactly one argument (the type to instantiate)
class WrongInit:
    def __init__(self, x): super().__init__(x)
try:
    WrongInit(1)
except TypeError as error:
    print(error)  # expect: object.__init__() takes exactly one argument (the instance to initialize)
