# Endless recursion is shown in short.
def f(n):
    return f(n + 1)
f(0)
# stderr: Traceback (most recent call last):
# stderr:   File "repeated_frames.py", line 4, in <module>
# stderr:     f(0)
# stderr:     ~^^^
# stderr:   File "repeated_frames.py", line 3, in f
# stderr:     return f(n + 1)
# stderr:   File "repeated_frames.py", line 3, in f
# stderr:     return f(n + 1)
# stderr:   File "repeated_frames.py", line 3, in f
# stderr:     return f(n + 1)
# stderr:   [Previous line repeated 996 more times]
# stderr: RecursionError: maximum recursion depth exceeded
# exit: 1
