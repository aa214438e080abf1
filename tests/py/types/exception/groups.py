# Exception groups: construction, splitting, subclasses.
def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


show(BaseExceptionGroup)  # expect: TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)
show(BaseExceptionGroup, 1, 2)  # expect: TypeError: BaseExceptionGroup.__new__() argument 1 must be str, not int
show(BaseExceptionGroup, '1', 2)  # expect: TypeError: second argument (exceptions) must be a sequence
show(BaseExceptionGroup, '1', [])  # expect: ValueError: second argument (exceptions) must be a non-empty sequence
show(BaseExceptionGroup, '1', [1])  # expect: ValueError: Item 0 of second argument (exceptions) is not an exception
show(BaseExceptionGroup, '1', {1: 2})  # expect: TypeError: second argument (exceptions) must be a sequence
show(BaseExceptionGroup, '1', [ValueError(1)])  # expect: ExceptionGroup('1', [ValueError(1)])
show(BaseExceptionGroup, '1', [KeyboardInterrupt()])  # expect: BaseExceptionGroup('1', [KeyboardInterrupt()])
show(ExceptionGroup, '1', [KeyboardInterrupt()])  # expect: TypeError: Cannot nest BaseExceptions in an ExceptionGroup
show(ExceptionGroup, '1', [ValueError()], 3)
# expect: TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (3 given)
g = ExceptionGroup('top', [ValueError(1), ExceptionGroup('in', (TypeError(2), ValueError(3))), OSError(4)])
print(str(g), repr(g), g.message, g.exceptions, sep='\n')
# expect: top (3 sub-exceptions)
# expect: ExceptionGroup('top', [ValueError(1), ExceptionGroup('in', (TypeError(2), ValueError(3))), OSError(4)])
# expect: top
# expect: (ValueError(1), ExceptionGroup('in', (TypeError(2), ValueError(3))), OSError(4))
print(g.split(ValueError))
# expect: (ExceptionGroup('top', [ValueError(1), ExceptionGroup('in', [ValueError(3)])]), ExceptionGroup('top', [ExceptionGroup('in', [TypeError(2)]), OSError(4)]))
print(g.split((TypeError, OSError)))
# expect: (ExceptionGroup('top', [ExceptionGroup('in', [TypeError(2)]), OSError(4)]), ExceptionGroup('top', [ValueError(1), ExceptionGroup('in', [ValueError(3)])]))
print(g.subgroup(KeyError), g.split(Exception)[1])  # expect: None None
print(g.subgroup(lambda e: isinstance(e, TypeError)))  # expect: top (1 sub-exception)
show(g.split, 1)  # expect: TypeError: expected an exception type, a tuple of exception types, or a callable (other than a class)
show(g.split, int)
# expect: TypeError: expected an exception type, a tuple of exception types, or a callable (other than a class)
show(g.subgroup, (ValueError, 1))
# expect: TypeError: expected an exception type, a tuple of exception types, or a callable (other than a class)
show(g.subgroup, lambda e: 1 / 0)  # expect: ZeroDivisionError: division by zero
show(g.derive, [KeyError()])  # expect: ExceptionGroup('top', [KeyError()])
show(setattr, g, 'message', 1)  # expect: AttributeError: readonly attribute
show(lambda: ExceptionGroup[int])  # expect: ExceptionGroup[int]
g.add_note('note')
g.__cause__ = KeyError()
part = g.subgroup(OSError)
print(part.__notes__, part.__notes__ is g.__notes__, repr(part.__cause__), part.__context__)
# expect: ['note'] False KeyError() None


class Derives(ExceptionGroup):
    def derive(self, exceptions):
        return Derives('derived', exceptions)


print(Derives('m', [ValueError(1), TypeError(2)]).split(ValueError))
# expect: (Derives('derived', [ValueError(1)]), Derives('derived', [TypeError(2)]))


class Wrong(ExceptionGroup):
    def derive(self, exceptions):
        return 5


show(Wrong('m', [ValueError(1), TypeError(2)]).split, ValueError)
# expect: TypeError: derive must return an instance of BaseExceptionGroup
show(Wrong, '1', [KeyboardInterrupt()])  # expect: TypeError: Cannot nest BaseExceptions in 'Wrong'
show(Wrong, '1', [ValueError(1)], x=1)  # expect: TypeError: Wrong() takes no keyword arguments


class New(ExceptionGroup):
    def __new__(cls, message, exceptions, extra):
        self = super().__new__(cls, message, exceptions)
        self.extra = extra
        return self


print(New('m', [ValueError(1)], 3).args, New('m', [ValueError(1)], 3).extra)  # expect: ('m', [ValueError(1)], 3) 3
