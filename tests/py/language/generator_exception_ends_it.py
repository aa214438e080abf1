# A generator that raised is finished.
def g():
    yield 1
    1 / 0
    yield 2
it = g()
next(it)
try:
    next(it)
except ZeroDivisionError as error:
    print(error)  # expect: division by zero
print(next(it, "finished"), list(it), it.gi_frame)  # expect: finished [] None
