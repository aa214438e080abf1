# sys._getframe gives the frames of the callers.
import sys
def f():
    frame = sys._getframe()
    return frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_lineno, frame.f_back.f_lineno
def g():
    return f()
print(g())  # expect: ('f', 'g', 5, 7)
x = 5
def locals_of_caller():
    return sys._getframe(1).f_locals
def h():
    a, b = 1, 2
    return locals_of_caller()
print(dict(h()), sys._getframe().f_globals["x"], sys._getframe().f_back)
# expect: {'a': 1, 'b': 2} 5 None
try:
    sys._getframe(100)
except ValueError as error:
    print(error)  # expect: call stack is not deep enough
