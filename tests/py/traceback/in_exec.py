# Code from exec and eval has no source lines to show.
def f():
    exec("x = 1\ny = 1 / 0")
f()
# stderr: Traceback (most recent call last):
# stderr:   File "in_exec.py", line 4, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "in_exec.py", line 3, in f
# stderr:     exec("x = 1\ny = 1 / 0")
# stderr:     ~~~~^^^^^^^^^^^^^^^^^^^^
# stderr:   File "<string>", line 2, in <module>
# stderr: ZeroDivisionError: division by zero
# exit: 1
