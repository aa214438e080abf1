# `from m import *` takes the public names, or those of __all__.
from plain import *
print(a, "b" in globals(), "_hidden" in globals(), "sys" in globals())  # expect: a True False True
from chosen import *
print(one, _two, "three" in globals())  # expect: 1 2 False
try:
    from broken import *
except AttributeError as error:
    print(error)  # expect: module 'broken' has no attribute 'missing'
def f():
    try:
        exec("from plain import *\nprint(a)", {})
    except SyntaxError as error:
        print(error)
f()  # expect: a
