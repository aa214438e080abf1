# Thresholds, switches and their errors.
import gc
print(gc.isenabled())                        # expect: True
print(gc.get_threshold())                    # expect: (2000, 10, 10)
gc.disable()
print(gc.isenabled())                        # expect: False
gc.set_threshold(500, 5)
print(gc.get_threshold())                    # expect: (500, 5, 10)
gc.set_threshold(0)
print(gc.get_threshold())                    # expect: (0, 5, 10)
gc.enable()
print(gc.get_debug())                        # expect: 0
print(gc.callbacks, gc.garbage)              # expect: [] []
print(len(gc.get_count()))                   # expect: 3
print(sorted(gc.get_stats()[2].keys() & {"collected", "collections", "uncollectable"}))  # expect: ['collected', 'collections', 'uncollectable']

def fails(function, *args):
    try:
        function(*args)
    except Exception as error:
        print(type(error).__name__ + ":", error)

fails(gc.collect, 3)             # expect: ValueError: invalid generation
fails(gc.collect, -1)            # expect: ValueError: invalid generation
fails(gc.collect, "a")           # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(gc.collect, 2 ** 70)       # expect: OverflowError: Python int too large to convert to C int
fails(gc.set_threshold)          # expect: TypeError: gc.set_threshold requires 1 to 3 arguments
fails(gc.set_threshold, 2 ** 40) # expect: OverflowError: signed integer is greater than maximum
fails(gc.get_objects, 3)
# expect: ValueError: generation parameter must be less than the number of available generations (3)
fails(gc.get_objects, -2)        # expect: ValueError: generation parameter cannot be negative
fails(gc.get_objects, "a")       # expect: TypeError: argument should be integer or None, not 'str'
