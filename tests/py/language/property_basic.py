# property: getter, setter, deleter, and their decorators.
class C:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "doc of x"
        print("get")
        return self._x
    @x.setter
    def x(self, value):
        print("set", value)
        self._x = value
    @x.deleter
    def x(self):
        print("delete")
        del self._x
c = C()
print(c.x)
# expect: get
# expect: 1
c.x = 5  # expect: set 5
c.x += 1
# expect: get
# expect: set 6
del c.x  # expect: delete
print(C.x.__doc__, C.x.fget.__name__, C.x.fset is not None, isinstance(C.x, property))
# expect: doc of x x True True
