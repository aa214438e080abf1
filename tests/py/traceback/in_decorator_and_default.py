# Errors in decorators and defaults are at the line of their expression.
def wrong(x):
    raise TypeError(f"wrong {x}")
def ok(f): return f
@ok
@wrong(1)
def f(
    a=1,
):
    pass
# stderr: Traceback (most recent call last):
# stderr:   File "in_decorator_and_default.py", line 6, in <module>
# stderr:     @wrong(1)
# stderr:      ~~~~~^^^
# stderr:   File "in_decorator_and_default.py", line 3, in wrong
# stderr:     raise TypeError(f"wrong {x}")
# stderr: TypeError: wrong 1
# exit: 1
