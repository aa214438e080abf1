# assert with and without a message.
import sys
def f(x):
    assert x > 5, f"too small: {x}"
def g(x):
    assert x > 5
for call in (f, g):
    try:
        call(1)
    except AssertionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
# stderr: Traceback (most recent call last):
# stderr:   File "assertion.py", line 9, in <module>
# stderr:     call(1)
# stderr:     ~~~~^^^
# stderr:   File "assertion.py", line 4, in f
# stderr:     assert x > 5, f"too small: {x}"
# stderr:            ^^^^^
# stderr: AssertionError: too small: 1
# stderr: Traceback (most recent call last):
# stderr:   File "assertion.py", line 9, in <module>
# stderr:     call(1)
# stderr:     ~~~~^^^
# stderr:   File "assertion.py", line 6, in g
# stderr:     assert x > 5
# stderr:            ^^^^^
# stderr: AssertionError
