# What sys.getsizeof says is baem's own layout.
# differs: CPython prints 24: its objects have a header of two words, and a float is an object.
import sys
print(sys.getsizeof(1.5))  # expect: 16
