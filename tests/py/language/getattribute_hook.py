# `__getattribute__` sees every access, and falls back to `__getattr__` on AttributeError.
class C:
    x = 1
    def __getattribute__(self, name):
        print("getattribute", name)
        if name == "special":
            return "special"
        return super().__getattribute__(name)
    def __getattr__(self, name):
        print("getattr", name)
        return "default"
c = C()
print(c.x)
# expect: getattribute x
# expect: 1
print(c.special)
# expect: getattribute special
# expect: special
print(c.missing)
# expect: getattribute missing
# expect: getattr missing
# expect: default
c.y = 2
print(c.y)
# expect: getattribute y
# expect: 2
print(len(vars(c)))
# expect: getattribute __dict__
# expect: 1
