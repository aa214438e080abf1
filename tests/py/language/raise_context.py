# An exception raised while another is handled has it as its context.
def chain(error):
    while error is not None:
        print(repr(error))
        error = error.__context__
try:
    try:
        try:
            raise ValueError("first")
        except ValueError:
            raise KeyError("second")
    finally:
        raise TypeError("third")
except TypeError as error:
    chain(error)
    # expect: TypeError('third')
    # expect: KeyError('second')
    # expect: ValueError('first')
try:
    raise ValueError("alone")
except ValueError as error:
    print(error.__context__)  # expect: None
try:
    try:
        raise ValueError("same")
    except ValueError as e:
        raise e
except ValueError as error:
    print(error.__context__)  # expect: None
