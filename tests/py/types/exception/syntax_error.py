# SyntaxError: details as a second argument, and how it is shown by str.
def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


e = SyntaxError('m', ('/a/file', 1, 2, 'text', 3, 4))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.print_file_and_line)
# expect: m /a/file 1 2 text 3 4 None
print(str(e))  # expect: m (file, line 1)
print(SyntaxError('m', (None, 1, 2, 't')), SyntaxError('m', ('f', None, 2, 't')), SyntaxError('m', ('f', True, 2, 't')))
# expect: m (line 1) m (f) m (f)
print(SyntaxError(), SyntaxError('m'), SyntaxError('m', ('f', 10**30, 2, 't')))  # expect: None m m (f, line -1)
show(SyntaxError, 'm', ('f', 1, 2))  # expect: TypeError: function takes at least 4 arguments (3 given)
show(SyntaxError, 'm', 5)  # expect: TypeError: 'int' object is not iterable
show(SyntaxError, 'm', ('f', 1, 2, 't', 3))  # expect: TypeError: end_offset must be provided when end_lineno is provided
show(SyntaxError, 'm', ('f', 1, 2, 't', 3, 4, 5))  # expect: TypeError: function takes at most 6 arguments (7 given)
show(SyntaxError, 'm', x=1)  # expect: TypeError: SyntaxError() takes no keyword arguments
try:
    compile('a b', '<text>', 'exec')
except SyntaxError as error:
    print(error.args)  # expect: ('invalid syntax', ('<text>', 1, 3, 'a b\n', 1, 4))
