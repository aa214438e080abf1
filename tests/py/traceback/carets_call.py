# Of a call the arguments' parentheses have carets, and what is called tildes.
def f(x):
    raise TypeError("no")
f(1) + 2 + f(
    3)
# stderr: Traceback (most recent call last):
# stderr:   File "carets_call.py", line 4, in <module>
# stderr:     f(1) + 2 + f(
# stderr:     ~^^^
# stderr:   File "carets_call.py", line 3, in f
# stderr:     raise TypeError("no")
# stderr: TypeError: no
# exit: 1
