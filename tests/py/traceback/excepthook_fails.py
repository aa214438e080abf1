# An error in sys.excepthook is shown, and then the original exception.
import sys
def hook(kind, value, tb):
    raise KeyError("in hook")
sys.excepthook = hook
raise ValueError("original")
# stderr: Error in sys.excepthook:
# stderr: Traceback (most recent call last):
# stderr:   File "excepthook_fails.py", line 4, in hook
# stderr:     raise KeyError("in hook")
# stderr: KeyError: 'in hook'
# stderr:
# stderr: Original exception was:
# stderr: Traceback (most recent call last):
# stderr:   File "excepthook_fails.py", line 6, in <module>
# stderr:     raise ValueError("original")
# stderr: ValueError: original
# exit: 1
