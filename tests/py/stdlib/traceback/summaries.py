# traceback: FrameSummary and StackSummary by themselves; errors of the functions.
import io
import sys
import traceback


def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


summary = traceback.FrameSummary("f.py", 3, "name", line="  x = 1  ", locals={"b": 1, "a": "two"})
print(summary, list(summary), summary == ("f.py", 3, "name", "x = 1"), summary[1], summary.locals)
print(traceback.StackSummary.from_list([summary, ("g.py", 1, "other", None), ("h.py", None, "third", "text")]).format())
class Short(traceback.StackSummary):
    def format_frame_summary(self, frame_summary):
        return None if frame_summary.name == "hidden" else f"{frame_summary.name}\n"
short = Short()
short.extend(traceback.StackSummary.from_list([("f", 1, "hidden", ""), ("f", 2, "shown", "")]))
print(short.format())
tell(traceback.format_exception, ValueError(1), ValueError(1))
tell(traceback.format_exception, 3)
tell(traceback.print_last)
file = io.StringIO()
traceback.print_exception(TypeError("text"), file=file)
traceback.print_list([("f.py", 1, "n", "line")], file=file)
print(file.getvalue(), end="")
error = SyntaxError("bad", ("f.py", 2, 5, "  x = = 1\n", 2, 6))
print("".join(traceback.format_exception_only(error)), end="")
print("".join(traceback.format_exception_only(SyntaxError("no place"))), end="")
shown = traceback.TracebackException.from_exception(ValueError("x"))
print(str(shown), shown.exc_type_str, shown == traceback.TracebackException.from_exception(ValueError("x")), shown.stack, shown.exceptions)
class Odd(Exception):
    def __str__(self):
        raise RuntimeError
print(traceback.format_exception_only(Odd()))
def name():
    return prinnt
def attribute():
    return [].apend
for call in (name, attribute):
    try:
        call()
    except Exception as error:
        print(traceback.format_exception_only(error))
def frames():
    local = "kept"
    raise ValueError
try:
    frames()
except ValueError as error:
    frame = error.__traceback__.tb_next.tb_frame
    print(frame.f_locals)
    traceback.clear_frames(error.__traceback__)
    print(frame.f_locals, traceback.format_exc().splitlines()[-1])
