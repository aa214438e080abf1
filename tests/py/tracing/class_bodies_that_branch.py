# A class body begins its own line even if it closes over names, and ends in the line that it came from, whichever branch that was.
import sys

events = []


def watch(frame, event, argument):
    events.append(f"{event} {frame.f_lineno - frame.f_code.co_firstlineno}")
    return watch


def traced(function, *arguments):
    events.clear()
    sys.settrace(lambda frame, event, argument: watch(frame, event, argument) if frame.f_code.co_name == "C" else None)
    try:
        function(*arguments)
    finally:
        sys.settrace(None)
    print(", ".join(events))


def branches(value):
    class C:
        if value:
            x = 1
        else:
            x = 2


def handles(value):
    class C:
        try:
            x = 1 // value
        except ZeroDivisionError:
            x = 2


def loops(value):
    class C:
        for i in range(value):
            if i:
                pass


def has_methods(value):
    class C:
        def f(self):
            self.a = super().f

        if value:
            y = 1


traced(branches, 1)
# expect: call 0, line 0, line 1, line 2, return 2
traced(branches, 0)
# expect: call 0, line 0, line 1, line 4, return 4
traced(handles, 1)
# expect: call 0, line 0, line 1, line 2, return 2
traced(handles, 0)
# expect: call 0, line 0, line 1, line 2, exception 2, line 3, line 4, return 4
traced(loops, 2)
# expect: call 0, line 0, line 1, line 2, line 1, line 2, line 3, line 1, return 1
traced(has_methods, 1)
# expect: call 0, line 0, line 1, line 4, line 5, return 5
traced(has_methods, 0)
# expect: call 0, line 0, line 1, line 4, return 4
