# `__getattr__` is called only when the normal lookup fails.
class C:
    x = "class"
    def __init__(self): self.y = "instance"
    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(name)
        return f"made {name}"
c = C()
print(c.x, c.y, c.z, hasattr(c, "nothing"), getattr(c, "none", "default"))
# expect: class instance made z False default
try:
    c.no
except AttributeError as error:
    print(error)  # expect: no
print(c.__class__.__name__)  # expect: C
