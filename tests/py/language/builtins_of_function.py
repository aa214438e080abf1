# A function keeps the built-in names that `__builtins__` named when it was made, also when that is replaced and collected.
import gc
space = {"__builtins__": {"len": len, "str": str, "max": max}}
exec("""
def f(change):
    before = len("abc"), str
    change()
    return before, len("abc"), str, max(1, 2)
""", space)
f = space["f"]
def change():
    space["__builtins__"] = {"len": repr}
    gc.collect()
    keep.extend({number: str(number) * 5} for number in range(1000))
keep = []
print(f(lambda: None))  # expect: ((3, <class 'str'>), 3, <class 'str'>, 2)
print(f(change))  # expect: ((3, <class 'str'>), 3, <class 'str'>, 2)
print(f(change))  # expect: ((3, <class 'str'>), 3, <class 'str'>, 2)
print(sorted(f.__builtins__))  # expect: ['len', 'max', 'str']
exec("def g(): return len('abc')", space)
print(space["g"](), sorted(space["g"].__builtins__))  # expect: 'abc' ['len']
try:
    exec("max", space)
except NameError as error:
    print(error)
# expect: name 'max' is not defined
# A generator goes on with its own.
space = {"__builtins__": {"len": len}}
exec("def numbers():\n    while True: yield len('ab')", space)
numbers = space["numbers"]()
print(next(numbers), next(numbers))  # expect: 2 2
del space["__builtins__"]["len"]
try:
    next(numbers)
except NameError as error:
    print(error)
# expect: name 'len' is not defined
# Code run without `__builtins__` gets those of the code that runs it.
space = {"__builtins__": {"exec": exec, "mine": 5}}
exec("inner = {}\nexec('found = mine', inner)", space)
print(space["inner"]["found"], sorted(space["inner"]["__builtins__"]))  # expect: 5 ['exec', 'mine']
# The same code as another function, with other built-in names.
function = type(f)
one = function(space["f"].__code__ if "f" in space else f.__code__, {"__builtins__": {"len": repr, "str": 1, "max": min}})
print(one(lambda: None), f(lambda: None))  # expect: (("'abc'", 1), "'abc'", 1, 1) ((3, <class 'str'>), 3, <class 'str'>, 2)
