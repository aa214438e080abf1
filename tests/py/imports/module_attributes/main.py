# What a module knows about itself, and module-level __getattr__ and __dir__.
import mod
print(mod.__name__, mod.__doc__, mod.__file__.endswith("mod.py"), repr(mod.__package__), type(mod).__name__, mod.__spec__.name)
# expect: mod Doc of mod. True '' module mod
print(mod.x, mod.computed, dir(mod))  # expect: 1 made computed ['only', 'this']
try:
    mod.missing
except AttributeError as error:
    print(error)  # expect: no missing
from mod import anything_computed
print(anything_computed)  # expect: made anything_computed
mod.x = 2
print(mod.get())  # expect: 2
del mod.x
try:
    mod.get()
except NameError as error:
    print(error)  # expect: name 'x' is not defined
print(__name__, __file__.endswith("main.py"), __doc__, __package__, __spec__)
# expect: __main__ True None None None
print(repr(mod).startswith("<module 'mod' from "), vars(mod) is mod.__dict__)  # expect: True True
