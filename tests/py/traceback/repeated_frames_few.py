# Up to three equal frames are shown; the rest is counted.
def f(n):
    if n == 0:
        raise ValueError("bottom")
    f(n - 1)
f(6)
# stderr: Traceback (most recent call last):
# stderr:   File "repeated_frames_few.py", line 6, in <module>
# stderr:     f(6)
# stderr:     ~^^^
# stderr:   File "repeated_frames_few.py", line 5, in f
# stderr:     f(n - 1)
# stderr:     ~^^^^^^^
# stderr:   File "repeated_frames_few.py", line 5, in f
# stderr:     f(n - 1)
# stderr:     ~^^^^^^^
# stderr:   File "repeated_frames_few.py", line 5, in f
# stderr:     f(n - 1)
# stderr:     ~^^^^^^^
# stderr:   [Previous line repeated 3 more times]
# stderr:   File "repeated_frames_few.py", line 4, in f
# stderr:     raise ValueError("bottom")
# stderr: ValueError: bottom
# exit: 1
