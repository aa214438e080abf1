# `raise … from` sets the cause and hides the context.
try:
    try:
        1 / 0
    except ZeroDivisionError as zero:
        raise ValueError("caused") from zero
except ValueError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
    # expect: ZeroDivisionError('division by zero') ZeroDivisionError('division by zero') True
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None
except ValueError as error:
    print(error.__cause__, repr(error.__context__), error.__suppress_context__)
    # expect: None ZeroDivisionError('division by zero') True
try:
    raise ValueError from KeyError
except ValueError as error:
    print(repr(error.__cause__))  # expect: KeyError()
try:
    raise ValueError from 5
except TypeError as error:
    print(error)  # expect: exception causes must derive from BaseException
