# Exceptions on their way, handlers, else and finally.
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


def fails():
    return 1 / 0


def handles():
    try:
        fails()
    except TypeError:
        pass
    except ZeroDivisionError as error:
        kind = type(error)
    else:
        kind = None
    finally:
        done = True
    try:
        kind = 1
    except ValueError:
        kind = 2
    else:
        kind = 3
    try:
        try:
            raise KeyError(1)
        finally:
            kind = 4
    except KeyError:
        kind = 5
    try:
        return kind
    finally:
        kind = 6


def lets_through():
    try:
        fails()
    except KeyError:
        pass


traced(handles)
traced(lets_through)
# expect: handles call 0 None
# expect: handles line 1 None
# expect: handles line 2 None
# expect: fails call 0 None
# expect: fails line 1 None
# expect: fails exception 1 ZeroDivisionError
# expect: fails return 1 None
# expect: handles exception 2 ZeroDivisionError
# expect: handles line 3 None
# expect: handles line 5 None
# expect: handles line 6 None
# expect: handles line 10 None
# expect: handles line 11 None
# expect: handles line 12 None
# expect: handles line 16 None
# expect: handles line 17 None
# expect: handles line 18 None
# expect: handles line 19 None
# expect: handles exception 19 KeyError
# expect: handles line 21 None
# expect: handles line 22 None
# expect: handles line 23 None
# expect: handles line 24 None
# expect: handles line 25 None
# expect: handles line 27 None
# expect: handles return 27 5
# expect: lets_through call 0 None
# expect: lets_through line 1 None
# expect: lets_through line 2 None
# expect: fails call 0 None
# expect: fails line 1 None
# expect: fails exception 1 ZeroDivisionError
# expect: fails return 1 None
# expect: lets_through exception 2 ZeroDivisionError
# expect: lets_through line 3 None
# expect: lets_through return 3 None
# expect: raised ZeroDivisionError('division by zero')
