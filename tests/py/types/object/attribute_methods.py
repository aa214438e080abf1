# __getattribute__, __getattr__, __setattr__, __delattr__, __dir__.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Proxy:
    def __init__(self):
        object.__setattr__(self, "log", [])
    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"really no {name}")
        return f"got {name}"
    def __setattr__(self, name, value):
        self.log.append((name, value))
    def __delattr__(self, name):
        self.log.append(("del", name))
    def __dir__(self):
        return ["b", "a"]
p = Proxy()
p.x = 5
p.y += "!"
del p.z
print(p.x, p.log)  # expect: got x [('x', 5), ('y', 'got y!'), ('del', 'z')]
print(p.__dict__)  # expect: {'log': [('x', 5), ('y', 'got y!'), ('del', 'z')]}
print(dir(p), getattr(p, "q"))  # expect: ['a', 'b'] got q
print(hasattr(p, "nope"), getattr(p, "nope", "default"))  # expect: False default
fails(lambda: p.none)  # expect: AttributeError: really no none
class Everything:
    x = 1
    def __getattribute__(self, name):
        return f"every {name}" if name != "real" else object.__getattribute__(self, "x")
e = Everything()
e.y = 5
print(e.x, e.y, e.real, e.__class__, type(e).__name__)  # expect: every x every y 1 every __class__ Everything
print(object.__getattribute__(e, "y"))  # expect: 5
fails(object.__getattribute__, e, "nothing")  # expect: AttributeError: 'Everything' object has no attribute 'nothing'
fails(object.__setattr__, 5, "x", 1)  # expect: AttributeError: 'int' object has no attribute 'x' and no __dict__ for setting new attributes
fails(object.__getattribute__, e, 5)  # expect: TypeError: attribute name must be string, not 'int'
