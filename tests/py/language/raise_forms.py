# raise with a class, an instance, and with nothing.
try:
    raise ValueError
except ValueError as error:
    print(repr(error))  # expect: ValueError()
try:
    raise ValueError("text", 2)
except ValueError as error:
    print(repr(error), error.args, error)  # expect: ValueError('text', 2) ('text', 2) ('text', 2)
try:
    try:
        raise KeyError("k")
    except KeyError:
        raise
except KeyError as error:
    print(repr(error), error)  # expect: KeyError('k') 'k'
for value in (5, "text", None, int, object()):
    try:
        raise value
    except TypeError as error:
        print(error)
        # expect: exceptions must derive from BaseException
        # expect: exceptions must derive from BaseException
        # expect: exceptions must derive from BaseException
        # expect: exceptions must derive from BaseException
        # expect: exceptions must derive from BaseException
try:
    raise
except RuntimeError as error:
    print(error)  # expect: No active exception to reraise
