# Of a subscript the brackets have carets.
table = {"a": {"b": [1, 2]}}
table["a"]["b"][5]["c"]
# stderr: Traceback (most recent call last):
# stderr:   File "carets_subscript.py", line 3, in <module>
# stderr:     table["a"]["b"][5]["c"]
# stderr:     ~~~~~~~~~~~~~~~^^^
# stderr: IndexError: list index out of range
# exit: 1
