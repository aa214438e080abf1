# What was printed before an error comes out, also without a line end.
print("line")
print("no end", end="\n")
raise ValueError("x")
# expect: line
# expect: no end
# stderr: Traceback (most recent call last):
# stderr:   File "stdout_before_stderr.py", line 4, in <module>
# stderr:     raise ValueError("x")
# stderr: ValueError: x
# exit: 1
