# What `except*` catches, and what goes on.
def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")




def run(exception, *classes, again=()):
    def clause(group, which):
        print(which.__name__, repr(group))
        if which in again:
            raise
    try:
        try:
            raise exception
        except* ValueError as group:
            clause(group, ValueError)
        except* TypeError as group:
            clause(group, TypeError)
    except BaseException as error:
        print('left', repr(error))
    else:
        print('nothing left')


run(ValueError(1))
# expect: ValueError ExceptionGroup('', (ValueError(1),))
# expect: nothing left
run(ValueError(1), again=[ValueError])
# expect: ValueError ExceptionGroup('', (ValueError(1),))
# expect: left ExceptionGroup('', (ValueError(1),))
run(KeyError(1))  # expect: left KeyError(1)
run(ExceptionGroup('g', [ValueError(1), TypeError(2)]))
# expect: ValueError ExceptionGroup('g', [ValueError(1)])
# expect: TypeError ExceptionGroup('g', [TypeError(2)])
# expect: nothing left
run(ExceptionGroup('g', [ValueError(1), TypeError(2), KeyError(3)]))
# expect: ValueError ExceptionGroup('g', [ValueError(1)])
# expect: TypeError ExceptionGroup('g', [TypeError(2)])
# expect: left ExceptionGroup('g', [KeyError(3)])
run(ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [TypeError(2), KeyError(3)])]), again=[TypeError])
# expect: ValueError ExceptionGroup('g', [ValueError(1)])
# expect: TypeError ExceptionGroup('g', [ExceptionGroup('h', [TypeError(2)])])
# expect: left ExceptionGroup('', [ExceptionGroup('g', [ExceptionGroup('h', [TypeError(2)])]), ExceptionGroup('g', [ExceptionGroup('h', [KeyError(3)])])])
run(ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [TypeError(2), ValueError(3)])]), again=[TypeError, ValueError])
# expect: ValueError ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(3)])])
# expect: TypeError ExceptionGroup('g', [ExceptionGroup('h', [TypeError(2)])])
# expect: left ExceptionGroup('', [ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(3)])]), ExceptionGroup('g', [ExceptionGroup('h', [TypeError(2)])])])


def new():
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError('new')


show(new)  # expect: ExceptionGroup:  (2 sub-exceptions)


def two():
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError('new')
    except* TypeError:
        raise IndexError('other')


show(two)  # expect: ExceptionGroup:  (2 sub-exceptions)


def wrong(which):
    try:
        raise ValueError
    except* which:
        pass


show(wrong, ExceptionGroup)  # expect: TypeError: catching ExceptionGroup with except* is not allowed. Use except instead.
show(wrong, int)  # expect: TypeError: catching classes that do not inherit from BaseException is not allowed
show(wrong, (ValueError, BaseExceptionGroup))
# expect: TypeError: catching ExceptionGroup with except* is not allowed. Use except instead.
