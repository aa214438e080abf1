# A generator keeps the exception it is handling to itself, and sees that of its caller while it runs.
import sys
def g():
    try:
        raise ValueError("inner")
    except ValueError:
        yield sys.exception()
        yield sys.exception()
    yield sys.exception()
it = g()
print(repr(next(it)), sys.exception())  # expect: ValueError('inner') None
try:
    raise KeyError("outer")
except KeyError:
    print(repr(next(it)), repr(sys.exception()))  # expect: ValueError('inner') KeyError('outer')
    print(repr(next(it)))  # expect: KeyError('outer')
print(sys.exception())  # expect: None
