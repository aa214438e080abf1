# The line of a with statement is met again at its end.
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


class Manager:
    def __enter__(self):
        return 1

    def __exit__(self, *error):
        return True


def blocks():
    with Manager() as one:
        one += 1
    with Manager():
        raise ValueError
    with (Manager() as a,
          Manager() as b):
        a += b
    with Manager():
        return 5


traced(blocks)
# expect: blocks call 0 None
# expect: blocks line 1 None
# expect: __enter__ call 0 None
# expect: __enter__ line 1 None
# expect: __enter__ return 1 1
# expect: blocks line 2 None
# expect: blocks line 1 None
# expect: __exit__ call 0 None
# expect: __exit__ line 1 None
# expect: __exit__ return 1 True
# expect: blocks line 3 None
# expect: __enter__ call 0 None
# expect: __enter__ line 1 None
# expect: __enter__ return 1 1
# expect: blocks line 4 None
# expect: blocks exception 4 ValueError
# expect: blocks line 3 None
# expect: __exit__ call 0 None
# expect: __exit__ line 1 None
# expect: __exit__ return 1 True
# expect: blocks line 5 None
# expect: __enter__ call 0 None
# expect: __enter__ line 1 None
# expect: __enter__ return 1 1
# expect: blocks line 6 None
# expect: __enter__ call 0 None
# expect: __enter__ line 1 None
# expect: __enter__ return 1 1
# expect: blocks line 7 None
# expect: blocks line 6 None
# expect: __exit__ call 0 None
# expect: __exit__ line 1 None
# expect: __exit__ return 1 True
# expect: blocks line 5 None
# expect: __exit__ call 0 None
# expect: __exit__ line 1 None
# expect: __exit__ return 1 True
# expect: blocks line 8 None
# expect: __enter__ call 0 None
# expect: __enter__ line 1 None
# expect: __enter__ return 1 1
# expect: blocks line 9 None
# expect: blocks line 8 None
# expect: __exit__ call 0 None
# expect: __exit__ line 1 None
# expect: __exit__ return 1 True
# expect: blocks return 8 5
