# An error in the first iterable arises at once, also for a generator expression.
try:
    g = (x for x in 5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
g = (y for x in [1] for y in 5)
try:
    next(g)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
