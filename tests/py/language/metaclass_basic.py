# The metaclass is called with name, bases and namespace.
class Meta(type):
    def __new__(mcs, name, bases, namespace, **kwargs):
        print("new", name, [b.__name__ for b in bases], sorted(n for n in namespace if not n.startswith("__")), kwargs)
        return super().__new__(mcs, name, bases, namespace)
    def __init__(cls, name, bases, namespace, **kwargs):
        print("init", cls.__name__, kwargs)
        super().__init__(name, bases, namespace)
    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)
class A(metaclass=Meta, option=1):
    x = 1
# expect: new A [] ['x'] {'option': 1}
# expect: init A {'option': 1}
class B(A):
    def __init__(self, y): self.y = y
# expect: new B ['A'] [] {}
# expect: init B {}
print(B(5).y, type(B) is Meta)
# expect: call B (5,)
# expect: 5 True
