# `__builtins__` and globals may be subclasses of dict with an idea of their own about what they contain.
class Guess(dict):
    def __missing__(self, name): return "guessed " + name
    def __getitem__(self, name):
        if name == "hidden": raise KeyError(name)
        return super().__getitem__(name)
builtins = Guess(len=len)
space = {"__builtins__": builtins}
exec("def f(): return len('ab'), anything", space)
for _ in range(3):
    print(space["f"](), space["f"].__builtins__ is builtins)
# expect: (2, 'guessed anything') True
# expect: (2, 'guessed anything') True
# expect: (2, 'guessed anything') True
class Globals(dict):
    def __getitem__(self, name): return "mine " + name if name == "special" else super().__getitem__(name)
space = Globals(plain=1)
exec("def f(): return special, plain, len", space)
for _ in range(3):
    print(space["f"]())
# expect: ('mine special', 1, <built-in function len>)
# expect: ('mine special', 1, <built-in function len>)
# expect: ('mine special', 1, <built-in function len>)
for value in (None, 5):
    try:
        exec("unknown", {"__builtins__": value})
    except (NameError, TypeError) as error:
        print(type(error).__name__, error)
# expect: TypeError 'NoneType' object is not subscriptable
# expect: TypeError 'int' object is not subscriptable
try:
    exec("class C: pass", {"__builtins__": {}})
except NameError as error:
    print(error)
# expect: __build_class__ not found
try:
    exec("import sys", {"__builtins__": {}})
except ImportError as error:
    print(error)
# expect: __import__ not found
