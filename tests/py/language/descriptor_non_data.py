# Without __set__ or __delete__ the instance's own attribute wins.
class D:
    def __get__(self, instance, owner):
        return "descriptor"
class C:
    x = D()
c = C()
print(c.x)  # expect: descriptor
c.x = "instance"
print(c.x, C.x)  # expect: instance descriptor
del c.x
print(c.x)  # expect: descriptor
