# A re-raised exception shows where it was raised first, and every frame it went through.
def a():
    raise ValueError("first")
def b():
    try:
        a()
    except ValueError as error:
        raise
def c():
    try:
        b()
    except ValueError as error:
        raise error
c()
# stderr: Traceback (most recent call last):
# stderr:   File "re_raised.py", line 14, in <module>
# stderr:     c()
# stderr:     ~^^
# stderr:   File "re_raised.py", line 13, in c
# stderr:     raise error
# stderr:   File "re_raised.py", line 11, in c
# stderr:     b()
# stderr:     ~^^
# stderr:   File "re_raised.py", line 6, in b
# stderr:     a()
# stderr:     ~^^
# stderr:   File "re_raised.py", line 3, in a
# stderr:     raise ValueError("first")
# stderr: ValueError: first
# exit: 1
