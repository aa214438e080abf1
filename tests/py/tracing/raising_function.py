# A trace function that raises is removed, and its exception goes on in the traced frame.
import sys


def fails(frame, event, argument):
    if event == wanted:
        raise ValueError(event)
    return fails


def target():
    x = 1
    try:
        int("a")
    except ValueError as error:
        print("caught", error)
    return x


for wanted in ("call", "line", "exception"):
    sys.settrace(fails)
    try:
        target()
        print("no error")
    except ValueError as error:
        lines = []
        at = error.__traceback__
        while at:
            lines.append((at.tb_frame.f_code.co_name, at.tb_lineno))
            at = at.tb_next
        print(wanted, error, lines)
    print(sys.gettrace())
# expect: call call [('<module>', 23), ('target', 11), ('fails', 7)]
# expect: None
# expect: line line [('<module>', 23), ('target', 12), ('fails', 7)]
# expect: None
# expect: caught exception
# expect: no error
# expect: None
