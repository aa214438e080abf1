# sys.settrace is told of calls, lines and returns of functions.
import sys


def watch(frame, event, argument):
    if event == "exception":
        argument = argument[0].__name__
    print(frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, argument)
    return watch


def traced(function):
    sys.settrace(watch)
    try:
        function()
    except Exception as error:
        sys.settrace(None)
        print("raised", repr(error))
    finally:
        sys.settrace(None)


def inner(a, b=2):
    c = a + b
    return c * 2


def one(): return 1


def outer():
    x = inner(1)
    inner(x, b=(
        one() +
        one()))
    del x
    pass
    def local():
        return None
    local()


traced(outer)
# expect: outer call 0 None
# expect: outer line 1 None
# expect: inner call 0 None
# expect: inner line 1 None
# expect: inner line 2 None
# expect: inner return 2 6
# expect: outer line 2 None
# expect: outer line 3 None
# expect: one call 0 None
# expect: one line 0 None
# expect: one return 0 1
# expect: outer line 4 None
# expect: one call 0 None
# expect: one line 0 None
# expect: one return 0 1
# expect: outer line 3 None
# expect: outer line 2 None
# expect: inner call 0 None
# expect: inner line 1 None
# expect: inner line 2 None
# expect: inner return 2 16
# expect: outer line 5 None
# expect: outer line 6 None
# expect: outer line 7 None
# expect: outer line 9 None
# expect: local call 0 None
# expect: local line 1 None
# expect: local return 1 None
# expect: outer return 9 None
