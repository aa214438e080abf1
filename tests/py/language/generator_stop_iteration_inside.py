# StopIteration that leaves a generator's body becomes RuntimeError (PEP 479).
def g():
    yield 1
    raise StopIteration("inside")
it = g()
next(it)
try:
    next(it)
except RuntimeError as error:
    print(error, repr(error.__cause__), error.__cause__ is error.__context__)
    # expect: generator raised StopIteration StopIteration('inside') True
def h():
    yield next(iter([]))
try:
    list(h())
except RuntimeError as error:
    print(error)  # expect: generator raised StopIteration
try:
    list(next(iter([])) for _ in range(3))
except RuntimeError as error:
    print(error)  # expect: generator raised StopIteration
