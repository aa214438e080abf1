# The implementation has a name of its own; the version is that of the language.
# differs: CPython prints cpython.
import sys
print(sys.implementation.name, sys.version_info[:2])  # expect: baem (3, 13)
