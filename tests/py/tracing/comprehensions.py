# Comprehensions belong to the function; generator expressions are functions of their own.
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


def comprehends():
    a = [x for x in range(2)]
    b = [x for x in a if x]
    c = {x: x for x in a}
    d = (lambda y: y + 1)(1)
    return a, b, c, d


traced(comprehends)
# expect: comprehends call 0 None
# expect: comprehends line 1 None
# expect: comprehends line 1 None
# expect: comprehends line 1 None
# expect: comprehends line 2 None
# expect: comprehends line 2 None
# expect: comprehends line 2 None
# expect: comprehends line 3 None
# expect: comprehends line 3 None
# expect: comprehends line 3 None
# expect: comprehends line 4 None
# expect: <lambda> call 0 None
# expect: <lambda> line 0 None
# expect: <lambda> return 0 2
# expect: comprehends line 5 None
# expect: comprehends return 5 ([0, 1], [1], {0: 0, 1: 1}, 2)
