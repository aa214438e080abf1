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
print(summary, list(summary), summary == ("f.py", 3, "name", "x = 1"), summary[1], summary.locals)  # expect: <FrameSummary file f.py, line 3 in name> ['f.py', 3, 'name', 'x = 1'] True 3 {'b': '1', 'a': "'two'"}
print(traceback.StackSummary.from_list([summary, ("absent.py", 1, "other", None), ("h.py", None, "third", "text")]).format())
# expect: ['  File "f.py", line 3, in name\n    x = 1\n    a = \'two\'\n    b = 1\n', '  File "absent.py", line 1, in other\n', '  File "h.py", line None, in third\n    text\n']
class Short(traceback.StackSummary):
    def format_frame_summary(self, frame_summary, **kwargs):
        return None if frame_summary.name == "hidden" else f"{frame_summary.name}\n"
short = Short()
short.extend(traceback.StackSummary.from_list([("f", 1, "hidden", ""), ("f", 2, "shown", "")]))
print(short.format())  # expect: ['shown\n']
tell(traceback.format_exception, ValueError(1), ValueError(1))  # expect: ValueError: Both or neither of value and tb must be given
tell(traceback.format_exception, 3)  # expect: TypeError: Exception expected for value, int found
tell(traceback.print_last)  # expect: ValueError: no last exception
file = io.StringIO()
traceback.print_exception(TypeError("text"), file=file)
traceback.print_list([("f.py", 1, "n", "line")], file=file)
print(file.getvalue(), end="")
# expect: TypeError: text
# expect:   File "f.py", line 1, in n
# expect:     line
error = SyntaxError("bad", ("f.py", 2, 5, "  x = = 1\n", 2, 6))
print("".join(traceback.format_exception_only(error)), end="")
# expect:   File "f.py", line 2
# expect:     x = = 1
# expect:       ^
# expect: SyntaxError: bad
print("".join(traceback.format_exception_only(SyntaxError("no place"))), end="")  # expect: SyntaxError: no place
shown = traceback.TracebackException.from_exception(ValueError("x"))
print(str(shown), shown.exc_type_str, shown == traceback.TracebackException.from_exception(ValueError("x")), shown.stack, shown.exceptions)  # expect: x ValueError True [] None
class Odd(Exception):
    def __str__(self):
        raise RuntimeError
print(traceback.format_exception_only(Odd()))  # expect: ['Odd: <exception str() failed>\n']
def name():
    return prinnt
def attribute():
    return [].apend
for call in (name, attribute):
    try:
        call()
    except Exception as error:
        print(traceback.format_exception_only(error))
# expect: ["NameError: name 'prinnt' is not defined\n"]
# expect: ["AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?\n"]
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
# expect: {'local': 'kept'}
# expect: {} ValueError
