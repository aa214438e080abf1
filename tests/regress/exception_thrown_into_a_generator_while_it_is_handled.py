# A generator goes on handling an exception that was thrown into it by a caller that handled the same exception.
import sys

def handle():
    try:
        yield
    except Exception as exc:
        yield repr(sys.exception())
        try:
            raise KeyError
        except KeyError:
            yield repr(sys.exception())
        yield repr(sys.exception())
        raise

it = handle()
next(it)
try:
    raise ValueError(1)
except ValueError as exc:
    print(it.throw(exc), repr(sys.exception()))  # expect: ValueError(1) ValueError(1)
print(next(it), sys.exception())  # expect: KeyError() None
print(next(it), sys.exception())  # expect: ValueError(1) None
try:
    next(it)
except ValueError as error:
    print(repr(error), error.__context__)  # expect: ValueError(1) None
print(sys.exception())  # expect: None
