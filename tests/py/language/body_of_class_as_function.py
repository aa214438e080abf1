# The code of a module or class body can be run as a function: it runs in the module's namespace, and takes no arguments.
function = type(lambda: 0)
module = compile("x = 1\nclass C:\n    y = x + 1\n    z = y", "text", "exec")
body = [const for const in module.co_consts if hasattr(const, "co_code")][0]
space = {"__name__": "m", "x": 5}
print(function(body, space)(), space["y"], space["z"])  # expect: None 6 6
print(function(module, space)(), space["x"], space["C"].y)  # expect: None 1 2
for call in (lambda: function(body, space)(5), lambda: function(module, space)({}), lambda: function(module, space)(a=1)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: C() takes 0 positional arguments but 1 was given
# expect: <module>() takes 0 positional arguments but 1 was given
# expect: <module>() got an unexpected keyword argument 'a'
def f(): return 1
f.__code__ = module
g = f
print(g(), C.y, x)  # expect: None 2 1
def plain(): pass
print(__build_class__(plain, "Made", int).__mro__[1:])  # expect: (<class 'int'>, <class 'object'>)
