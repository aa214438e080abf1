# A descriptor's methods get the instance and the class.
class D:
    def __get__(self, instance, owner):
        print("get", instance is not None, owner.__name__)
        return 42
    def __set__(self, instance, value):
        print("set", value)
    def __delete__(self, instance):
        print("delete")
class C:
    x = D()
class E(C): pass
c = E()
print(c.x, E.x, getattr(c, "x"))
# expect: get True E
# expect: get False E
# expect: get True E
# expect: 42 42 42
c.x = 5  # expect: set 5
del c.x  # expect: delete
c.__dict__["x"] = "hidden"
print(c.x)
# expect: get True E
# expect: 42
C.x = "replaced"
print(c.x)  # expect: hidden
