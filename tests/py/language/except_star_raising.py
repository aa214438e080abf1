# What except* clauses raise is collected into a group with what nobody took.
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError:
        raise OSError("new")
    except* TypeError as eg:
        raise
except ExceptionGroup as group:
    print(repr(group))
    # expect: ExceptionGroup('', [OSError('new'), ExceptionGroup('g', [TypeError(2), KeyError(3)])])
    print(repr(group.exceptions[0].__context__))  # expect: ExceptionGroup('g', [ValueError(1)])
try:
    try:
        raise ValueError("naked")
    except* ValueError:
        raise KeyError("instead")  # raises: KeyError: 'instead'
except ExceptionGroup as group:
    print(repr(group))
for wrong in (5, ExceptionGroup):
    try:
        try:
            raise ValueError
        except* wrong:
            pass
    except TypeError as error:
        print(error)
