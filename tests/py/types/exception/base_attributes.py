# Attributes that all exceptions have, and what may be assigned to them.
def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


e = ValueError(1, 'two')
print(e.args, e.__traceback__, e.__context__, e.__cause__, e.__suppress_context__, e.__dict__)
# expect: (1, 'two') None None None False {}
for name in ['args', '__traceback__', '__context__', '__cause__', '__suppress_context__', '__dict__']:
    show(delattr, e, name)
    show(setattr, e, name, 5)
# expect: TypeError: args may not be deleted
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: __traceback__ may not be deleted
# expect: TypeError: __traceback__ must be a traceback or None
# expect: TypeError: __context__ may not be deleted
# expect: TypeError: exception context must be None or derive from BaseException
# expect: TypeError: __cause__ may not be deleted
# expect: TypeError: exception cause must be None or derive from BaseException
# expect: TypeError: can't delete numeric/char attribute
# expect: TypeError: attribute value type must be bool
# expect: TypeError: cannot delete __dict__
# expect: TypeError: __dict__ must be set to a dictionary, not a 'int'
e.args = 'abc'
print(e.args, str(e), repr(e))  # expect: ('a', 'b', 'c') ('a', 'b', 'c') ValueError('a', 'b', 'c')
e.args = ()
print(e.args, repr(str(e)), repr(e))  # expect: () '' ValueError()
e.anything = 1
print(e.__dict__)  # expect: {'anything': 1}
e.__cause__ = KeyError()
print(repr(e.__cause__), e.__suppress_context__)  # expect: KeyError() True
e.__suppress_context__ = False
e.__context__ = e.__cause__ = None
print(e.__cause__, e.__context__, e.__suppress_context__)  # expect: None None True
print(e.with_traceback(None) is e)  # expect: True
show(e.with_traceback, 1)  # expect: TypeError: __traceback__ must be a traceback or None
