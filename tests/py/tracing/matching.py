# Lines of a match statement.
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


def matches(value):
    match value:
        case 1:
            return "one"
        case [a, b] if a:
            return "pair"
        case {"key": x}:
            return x
        case _:
            pass
    return None


traced(lambda: matches(1))
traced(lambda: matches([1, 2]))
traced(lambda: matches({"key": 3}))
traced(lambda: matches(None))
# expect: <lambda> call 0 None
# expect: <lambda> line 0 None
# expect: matches call 0 None
# expect: matches line 1 None
# expect: matches line 2 None
# expect: matches line 3 None
# expect: matches return 3 one
# expect: <lambda> return 0 one
# expect: <lambda> call 0 None
# expect: <lambda> line 0 None
# expect: matches call 0 None
# expect: matches line 1 None
# expect: matches line 2 None
# expect: matches line 4 None
# expect: matches line 5 None
# expect: matches return 5 pair
# expect: <lambda> return 0 pair
# expect: <lambda> call 0 None
# expect: <lambda> line 0 None
# expect: matches call 0 None
# expect: matches line 1 None
# expect: matches line 2 None
# expect: matches line 4 None
# expect: matches line 6 None
# expect: matches line 7 None
# expect: matches return 7 3
# expect: <lambda> return 0 3
# expect: <lambda> call 0 None
# expect: <lambda> line 0 None
# expect: matches call 0 None
# expect: matches line 1 None
# expect: matches line 2 None
# expect: matches line 4 None
# expect: matches line 6 None
# expect: matches line 8 None
# expect: matches line 9 None
# expect: matches line 10 None
# expect: matches return 10 None
# expect: <lambda> return 0 None
