# `import a.b` binds `a`; `import a.b as c` binds the submodule.
import os.path
print(os.__name__)  # expect: os
import os.path as p
print(p is os.path)  # expect: True
from os import path as q, sep
print(q is p, sep)  # expect: True /
