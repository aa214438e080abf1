# A metaclass makes classes, answers for them, and its attributes are not those of instances.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Meta(type):
    def __new__(meta, name, bases, namespace, **options):
        namespace["made_by"] = meta.__name__
        return super().__new__(meta, name, bases, namespace)
    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.options = options
    def __call__(cls, *args):
        return ("called", cls.__name__, super().__call__(*args).args)
    def __len__(cls):
        return 42
    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"
    def __contains__(cls, item):
        return item == "in"
    def __iter__(cls):
        return iter("meta")
    def __repr__(cls):
        return f"<class {cls.__name__} of Meta>"
    def shout(cls):
        return cls.__name__.upper()
    @property
    def color(cls):
        return "red"
class C(metaclass=Meta, flag=True):
    def __init__(self, *args):
        self.args = args
class D(C):
    pass
print(C(1, 2), len(C), C["k"])  # expect: ('called', 'C', (1, 2)) 42 C[k]
print("in" in C, list(C), C, C.made_by)  # expect: True ['m', 'e', 't', 'a'] <class C of Meta> Meta
print(C.options, C.shout(), D.color, type(D).__name__, D.options)  # expect: {'flag': True} C red Meta {}
instance = object.__new__(C)
fails(lambda: instance.shout)  # expect: AttributeError: 'C' object has no attribute 'shout'
fails(lambda: instance.color)  # expect: AttributeError: 'C' object has no attribute 'color'
fails(len, instance)  # expect: TypeError: object of type 'C' has no len()
class Other(type): ...
def conflict():
    class X(C, metaclass=Other): ...
fails(conflict)  # expect: TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
def function_as_metaclass(name, bases, namespace, **options):
    return name, bases, sorted(k for k in namespace if k[0] != "_"), options
class F(metaclass=function_as_metaclass, k=1):
    a = b = 2
print(F)  # expect: ('F', (), ['a', 'b'], {'k': 1})
