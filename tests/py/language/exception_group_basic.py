# Exception groups hold exceptions, and can be split.
g = ExceptionGroup("group", [ValueError(1), KeyError(2), ExceptionGroup("inner", [ValueError(3), OSError(4)])])
print(g, repr(g), g.message, len(g.exceptions))
# expect: group (3 sub-exceptions) ExceptionGroup('group', [ValueError(1), KeyError(2), ExceptionGroup('inner', [ValueError(3), OSError(4)])]) group 3
match, rest = g.split(ValueError)
print(match, match.exceptions, rest.exceptions)
# expect: group (2 sub-exceptions) (ValueError(1), ExceptionGroup('inner', [ValueError(3)])) (KeyError(2), ExceptionGroup('inner', [OSError(4)]))
print(g.subgroup(lambda e: isinstance(e, OSError)).exceptions, g.subgroup(TypeError), g.split(ExceptionGroup)[1])
# expect: (ExceptionGroup('inner', [OSError(4)]),) None None
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
# expect: ExceptionGroup BaseExceptionGroup
for args in (("m", []), ("m", [5]), (5, [ValueError()]), ("m", [KeyboardInterrupt()]), ("m",), ("m", 5)):
    try:
        ExceptionGroup(*args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
        # expect: ValueError second argument (exceptions) must be a non-empty sequence
        # expect: ValueError Item 0 of second argument (exceptions) is not an exception
        # expect: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
        # expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
        # expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
        # expect: TypeError second argument (exceptions) must be a sequence
d = g.derive([ValueError("d")])
print(repr(d))  # expect: ExceptionGroup('group', [ValueError('d')])
