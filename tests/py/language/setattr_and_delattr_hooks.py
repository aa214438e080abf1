# `__setattr__` and `__delattr__` see every assignment and deletion.
class C:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("delete", name)
        super().__delattr__(name)
    def __init__(self): self.a = 1
c = C()  # expect: set a 1
c.b = 2  # expect: set b 2
c.a += 5  # expect: set a 6
del c.b  # expect: delete b
setattr(c, "d", 4)  # expect: set d 4
delattr(c, "d")  # expect: delete d
print(vars(c))  # expect: {'a': 6}
object.__setattr__(c, "quiet", 1)
print(c.quiet)  # expect: 1
