# Modules that import each other see what is there so far.
import a
# expect: a starts
# expect: b starts
# expect: b sees x: 1 and get_y: False
# expect: b ends
# expect: a ends
print(a.x, a.get_y(), a.b.y)  # expect: 1 2 2
try:
    import c
except ImportError as error:
    print(str(error).split(" (")[0])  # expect: cannot import name 'value' from partially initialized module 'c'
