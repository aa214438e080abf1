# An exception that a local of its own frame refers to is a cycle, and is collected with the frame's locals.
import gc
gc.disable()

class Noisy:
    def __del__(self):
        print("gone")

def fail():
    noisy = Noisy()
    try:
        raise ValueError
    except ValueError as error:
        kept = error

fail()
print("returned")                # expect: returned
gc.collect()                     # expect: gone
