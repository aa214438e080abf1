# gc.why_alive finds what only a temporary of a waiting function holds: an argument that is there before the others.
# needs: baem
import gc, weakref

class Thing:
    pass

known = []

def make():
    thing = Thing()
    known.append(weakref.ref(thing))
    return thing

def ask():
    print(gc.why_alive(known[0]()))

def outer():
    return [make(), ask()]

outer()
print(known[0]() is None)
# expect: frame of outer at line 19, a value that it has yet to use (and 1 weak reference, which keeps nothing alive)
# expect: True
