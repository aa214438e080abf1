# An exception that a local of the frame it left refers to is a cycle, and is collected with the frame's locals.
import gc
gc.disable()

class Noisy:
    def __del__(self):
        print("gone")

def fail():
    noisy = Noisy()
    error = ValueError()
    raise error

try:
    fail()
except ValueError:
    pass
print("handled")                 # expect: handled
gc.collect()                     # expect: gone
