# A descriptor with only some of the methods.
class OnlySet:
    def __set__(self, instance, value):
        instance.__dict__["stored"] = value
class OnlyDelete:
    def __delete__(self, instance):
        print("deleted")
class C:
    a = OnlySet()
    b = OnlyDelete()
c = C()
c.a = 1
print(vars(c), isinstance(c.a, OnlySet))  # expect: {'stored': 1} True
c.__dict__["a"] = "instance"
print(c.a)  # expect: instance
for act in (lambda: delattr(c, "a"), lambda: setattr(c, "b", 1)):
    try:
        act()
    except AttributeError as error:
        print(error)
        # expect: __delete__
        # expect: __set__
del c.b  # expect: deleted
