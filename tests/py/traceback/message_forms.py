# How exceptions of all kinds are shown in one line.
import sys
class NoText(Exception): pass
class Custom(Exception):
    def __str__(self): return "custom text"
class Bad(Exception):
    def __str__(self): raise ValueError
class Outer:
    class Nested(Exception): pass
def show(error):
    sys.excepthook(type(error), error, None)
for error in (NoText(), NoText(""), Custom(), Bad(), Outer.Nested("n"), ValueError("two\nlines"), KeyError("k"), KeyError(), SystemExit(3), KeyboardInterrupt(), OSError(2, "No such file"), OSError(2, "text", "name"), StopIteration(5), ValueError(1, 2), ValueError(None), Exception("é뱀")):
    show(error)
# stderr: NoText
# stderr: NoText
# stderr: Custom: custom text
# stderr: Bad: <exception str() failed>
# stderr: Outer.Nested: n
# stderr: ValueError: two
# stderr: lines
# stderr: KeyError: 'k'
# stderr: KeyError
# stderr: SystemExit: 3
# stderr: KeyboardInterrupt
# stderr: FileNotFoundError: [Errno 2] No such file
# stderr: FileNotFoundError: [Errno 2] text: 'name'
# stderr: StopIteration: 5
# stderr: ValueError: (1, 2)
# stderr: ValueError: None
# stderr: Exception: é뱀
