# A trace function sees the variables of the frame, and can change them.
import sys


def watch(frame, event, argument):
    if event == "line" and frame.f_lineno == frame.f_code.co_firstlineno + 3:
        print(dict(frame.f_locals))
        frame.f_locals["x"] = 10
    return watch


def target(a):
    x = 1
    y = [a]
    return x + a, y


sys.settrace(watch)
print(target(5))
sys.settrace(None)
# expect: {'a': 5, 'x': 1, 'y': [5]}
# expect: (15, [5])
