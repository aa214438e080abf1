# A call over several lines is shown with its arguments.
def f(*args):
    raise KeyError("missing")
value = f(
    1,
    2,
) + 1
# stderr: Traceback (most recent call last):
# stderr:   File "carets_call_over_lines.py", line 4, in <module>
# stderr:     value = f(
# stderr:             ~^
# stderr:         1,
# stderr:         ^^
# stderr:         2,
# stderr:         ^^
# stderr:     ) + 1
# stderr:     ^
# stderr:   File "carets_call_over_lines.py", line 3, in f
# stderr:     raise KeyError("missing")
# stderr: KeyError: 'missing'
# exit: 1
