# Finalizers that make objects with finalizers that make objects: no recursion without end.
import sys
sys.unraisablehook = lambda info: hooked.append(info.exc_type.__name__)
hooked = []
class Again:
    made = 0
    def __del__(self):
        Again.made += 1
        if Again.made < 50:
            Again()
Again()
print(Again.made >= 50, set(hooked) <= {"RecursionError"})
# expect: True True
