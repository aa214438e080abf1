# Class bodies and text that is executed are traced as functions are.
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


def makes():
    class Made:
        x = 1

        def method(self):
            return self.x

    exec("a = 1\nb = a + 1\nif b:\n    c = 3\n", {})
    return Made().method()


traced(makes)
# expect: makes call 0 None
# expect: makes line 1 None
# expect: Made call 0 None
# expect: Made line 0 None
# expect: Made line 1 None
# expect: Made line 3 None
# expect: Made return 3 None
# expect: makes line 7 None
# expect: <module> call -1 None
# expect: <module> line 0 None
# expect: <module> line 1 None
# expect: <module> line 2 None
# expect: <module> line 3 None
# expect: <module> return 3 None
# expect: makes line 8 None
# expect: method call 0 None
# expect: method line 1 None
# expect: method return 1 1
# expect: makes return 8 1
