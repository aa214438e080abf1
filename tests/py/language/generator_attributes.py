# The gi_* attributes follow the state of a generator.
def g():
    print(it.gi_running, it.gi_suspended)
    x = 1
    yield x
    yield from inner
def inner_g():
    yield 2
inner = inner_g()
it = g()
print(it.gi_running, it.gi_suspended, it.gi_frame is not None, it.gi_yieldfrom, it.gi_code is g.__code__, it.__name__, it.__qualname__)
# expect: False False True None True g g
next(it)  # expect: True False
print(it.gi_running, it.gi_suspended, it.gi_frame.f_locals, it.gi_frame.f_lineno)  # expect: False True {'x': 1} 5
next(it)
print(it.gi_yieldfrom is inner)  # expect: True
list(it)
print(it.gi_frame, it.gi_suspended, it.gi_yieldfrom)  # expect: None False None
it.__name__ = "renamed"
print(it.__name__, repr(it).split(" at ")[0])  # expect: renamed <generator object g
try:
    it.gi_running = True
except AttributeError as error:
    print(error)  # expect: attribute 'gi_running' of 'generator' objects is not writable
