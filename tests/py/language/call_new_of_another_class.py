# `__init__` is not called if `__new__` gives something that is no instance of the class.
class A:
    def __new__(cls, what):
        print("new", cls.__name__, what)
        return object.__new__(cls) if what == "own" else what
    def __init__(self, what):
        print("init", what)
print(type(A("own")).__name__)
# expect: new A own
# expect: init own
# expect: A
print(A(5))
# expect: new A 5
# expect: 5
class B(A):
    pass
print(type(B("own")).__name__)
# expect: new B own
# expect: init own
# expect: B
