# sys.setprofile is told of calls and returns, also of native functions.
import sys


def watch(frame, event, argument):
    name = getattr(argument, "__qualname__", argument)
    print(frame.f_code.co_name, event, name)


def gen():
    yield 1


def inner(x):
    return abs(x)


def outer():
    inner(-1)
    list(gen())
    "a".upper()
    [].append(1)
    sorted([1, 2], key=inner)
    try:
        len(5)
    except TypeError:
        pass
    try:
        raises()
    except KeyError:
        pass


def raises():
    raise KeyError


sys.setprofile(watch)
outer()
sys.setprofile(None)
print(sys.getprofile())


def fails(frame, event, argument):
    raise ValueError(event)


sys.setprofile(fails)
try:
    outer()
except ValueError as error:
    print(error, sys.getprofile())
# expect: outer call None
# expect: inner call None
# expect: inner c_call abs
# expect: inner c_return abs
# expect: inner return 1
# expect: gen call None
# expect: gen return 1
# expect: gen call None
# expect: gen return None
# expect: outer c_call str.upper
# expect: outer c_return str.upper
# expect: outer c_call list.append
# expect: outer c_return list.append
# expect: outer c_call sorted
# expect: inner call None
# expect: inner c_call abs
# expect: inner c_return abs
# expect: inner return 1
# expect: inner call None
# expect: inner c_call abs
# expect: inner c_return abs
# expect: inner return 2
# expect: outer c_return sorted
# expect: outer c_call len
# expect: outer c_exception len
# expect: raises call None
# expect: raises return None
# expect: outer return None
# expect: <module> c_call setprofile
# expect: None
# expect: call None
