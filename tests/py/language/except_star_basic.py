# except* takes its part of a group, and every clause may get one.
def run(error):
    try:
        raise error
    except* ValueError as eg:
        print("values", repr(eg))
    except* (KeyError, IndexError) as eg:
        print("lookups", eg.exceptions)
    else:
        print("else")
    finally:
        print("finally")
run(ExceptionGroup("g", [ValueError(1), KeyError(2), ExceptionGroup("n", [ValueError(3)])]))
# expect: values ExceptionGroup('g', [ValueError(1), ExceptionGroup('n', [ValueError(3)])])
# expect: lookups (KeyError(2),)
# expect: finally
run(ValueError("naked"))
# expect: values ExceptionGroup('', (ValueError('naked'),))
# expect: finally
try:
    run(ExceptionGroup("g", [ValueError(1), TypeError(2)]))
    # expect: values ExceptionGroup('g', [ValueError(1)])
    # expect: finally
except ExceptionGroup as rest:
    print("rest", repr(rest))  # expect: rest ExceptionGroup('g', [TypeError(2)])
try:
    run(OSError("not matched"))  # expect: finally
except OSError as error:
    print(repr(error))  # expect: OSError('not matched')
try:
    pass
except* ValueError:
    print("not reached")
else:
    print("nothing raised")  # expect: nothing raised
