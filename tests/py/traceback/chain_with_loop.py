# A chain of causes that bites its own tail is shown once.
a, b = ValueError("a"), KeyError("b")
a.__cause__ = b
b.__cause__ = a
raise a
# stderr: KeyError: 'b'
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "chain_with_loop.py", line 5, in <module>
# stderr:     raise a
# stderr: ValueError: a
# exit: 1
