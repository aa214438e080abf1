# A running generator cannot be resumed.
def g():
    yield next(it)  # raises: ValueError: generator already executing
it = g()
next(it)
