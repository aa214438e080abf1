# Causes and contexts in one chain.
def a():
    raise ValueError("first")
def b():
    try:
        a()
    except ValueError as error:
        raise KeyError("second") from error
def c():
    try:
        b()
    finally:
        raise OSError("third")
c()
# stderr: Traceback (most recent call last):
# stderr:   File "chained_three.py", line 6, in b
# stderr:     a()
# stderr:     ~^^
# stderr:   File "chained_three.py", line 3, in a
# stderr:     raise ValueError("first")
# stderr: ValueError: first
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "chained_three.py", line 11, in c
# stderr:     b()
# stderr:     ~^^
# stderr:   File "chained_three.py", line 8, in b
# stderr:     raise KeyError("second") from error
# stderr: KeyError: 'second'
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "chained_three.py", line 14, in <module>
# stderr:     c()
# stderr:     ~^^
# stderr:   File "chained_three.py", line 13, in c
# stderr:     raise OSError("third")
# stderr: OSError: third
# exit: 1
