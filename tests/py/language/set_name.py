# `__set_name__` is called for each attribute that has it, in order, after the class is made.
class D:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name, hasattr(owner, "last"))
        self.name = name
class C:
    a = D()
    b = D()
    last = 1
# expect: set_name C a True
# expect: set_name C b True
print(C.a.name)  # expect: a
C.c = D()
print(hasattr(C.c, "name"))  # expect: False
type("E", (), {"x": C.a})  # expect: set_name E x False
print(C.a.name)  # expect: x
