# The three classes of errors of encodings.
def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


print(UnicodeEncodeError('utf-8', 'a\ud800b', 1, 2, 'why'))
# expect: 'utf-8' codec can't encode character '\ud800' in position 1: why
print(UnicodeEncodeError('ascii', 'aé', 1, 2, 'why'))  # expect: 'ascii' codec can't encode character '\xe9' in position 1: why
print(UnicodeEncodeError('ascii', 'a\U0001f600', 1, 2, 'why'))
# expect: 'ascii' codec can't encode character '\U0001f600' in position 1: why
print(UnicodeEncodeError('ascii', 'abc', 1, 3, 'why'))  # expect: 'ascii' codec can't encode characters in position 1-2: why
print(UnicodeEncodeError('ascii', 'abc', 7, 8, 'why'))  # expect: 'ascii' codec can't encode characters in position 7-7: why
print(UnicodeDecodeError('utf-8', b'a\xff', 1, 2, 'why'))  # expect: 'utf-8' codec can't decode byte 0xff in position 1: why
print(UnicodeDecodeError('utf-8', b'abc', 0, 3, 'why'))  # expect: 'utf-8' codec can't decode bytes in position 0-2: why
print(UnicodeTranslateError('aé', 1, 2, 'why'))  # expect: can't translate character '\xe9' in position 1: why
print(UnicodeTranslateError('aé', 0, 2, 'why'))  # expect: can't translate characters in position 0-1: why
e = UnicodeDecodeError('utf-8', bytearray(b'abc'), 1, 2, 'why')
print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
# expect: utf-8 b'abc' 1 2 why ('utf-8', bytearray(b'abc'), 1, 2, 'why')
e.start = 0
e.reason = 'other'
print(e)  # expect: 'utf-8' codec can't decode bytes in position 0-1: other
show(setattr, e, 'start', 'x')  # expect: TypeError: an integer is required
show(delattr, e, 'end')  # expect: TypeError: can't delete numeric/char attribute
show(UnicodeDecodeError, 1)  # expect: TypeError: function takes exactly 5 arguments (1 given)
show(UnicodeTranslateError, 1)  # expect: TypeError: function takes exactly 4 arguments (1 given)
show(UnicodeDecodeError, 1, b'', 3, 4, '')  # expect: TypeError: argument 1 must be str, not int
show(UnicodeDecodeError, 'a', 'b', 3, 4, '')  # expect: TypeError: a bytes-like object is required, not 'str'
show(UnicodeDecodeError, 'a', b'', 3.0, 4, '')  # expect: TypeError: 'float' object cannot be interpreted as an integer
show(UnicodeDecodeError, 'a', b'', 3, 4, 5)  # expect: TypeError: argument 5 must be str, not int
show(UnicodeEncodeError, 'a', b'', 3, 4, '')  # expect: TypeError: argument 2 must be str, not bytes
show(UnicodeTranslateError, 'a', 1, 2, '', x=1)  # expect: TypeError: UnicodeTranslateError() takes no keyword arguments
new = UnicodeDecodeError.__new__(UnicodeDecodeError)
print(repr(str(new)), new.object, new.start)  # expect: '' None 0
