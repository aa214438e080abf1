# Attributes and the dict stay one and the same in both directions after the dict was asked for.
class C:
    def __init__(self):
        self.a = 1
        self.b = 2
c = C()
d = c.__dict__
c.c = 3
d["d"] = 4
del c.a
print(list(d.items()), c.d)  # expect: [('b', 2), ('c', 3), ('d', 4)] 4
del d["b"]
print(hasattr(c, "b"))  # expect: False
d.clear()
print(hasattr(c, "d"), vars(c))  # expect: False {}
