# `from package import *` imports the submodules that __all__ names.
from pkg import *
print(first.value, "second" in globals())  # expect: first False
