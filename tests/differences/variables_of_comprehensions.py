# In a module or class, `f_locals` of the frame is its namespace also within a comprehension, whose variables are not in it.
# differs: CPython prints [True], by a mapping made for the occasion; `locals()` has the variables here, too.
import sys
print(["item" in sys._getframe().f_locals for item in [0]])  # expect: [False]
