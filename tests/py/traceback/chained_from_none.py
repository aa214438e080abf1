# `from None` hides what was handled.
try:
    1 / 0
except ZeroDivisionError:
    raise ValueError("clean") from None
# stderr: Traceback (most recent call last):
# stderr:   File "chained_from_none.py", line 5, in <module>
# stderr:     raise ValueError("clean") from None
# stderr: ValueError: clean
# exit: 1
