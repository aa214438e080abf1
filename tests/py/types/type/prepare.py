# __prepare__ supplies the namespace of the class body.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Recording(dict):
    def __init__(self):
        self.names = []
    def __setitem__(self, name, value):
        if not name.startswith("__"):
            self.names.append(name)
        super().__setitem__(name, value)
class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **options):
        namespace = Recording()
        namespace["given"] = options
        return namespace
    def __new__(meta, name, bases, namespace, **options):
        cls = super().__new__(meta, name, bases, dict(namespace))
        cls.order = namespace.names
        return cls
class C(metaclass=Meta, k=5):
    x = 1
    def m(self): ...
    x = 2
    y = given["k"] + 1
print(C.order, C.x, C.y, C.given)  # expect: ['given', 'x', 'm', 'x', 'y'] 2 6 {'k': 5}
class Bad(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return 5
def broken():
    class D(metaclass=Bad): ...
fails(broken)  # expect: TypeError: Bad.__prepare__() must return a mapping, not int
print(type.__prepare__(), type.__prepare__("n", ()))  # expect: {} {}
