# collect() gives the number of unreachable objects.
import gc
gc.collect()
print(gc.collect())  # expect: 0
x = []
x.append(x)
del x
print(gc.collect())  # expect: 1
for generation in (0, 1, 2):
    gc.collect(generation)
for wrong in (3, -1, "x"):
    try:
        gc.collect(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
        # expect: ValueError invalid generation
        # expect: ValueError invalid generation
        # expect: TypeError 'str' object cannot be interpreted as an integer
