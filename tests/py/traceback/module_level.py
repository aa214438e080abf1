# A statement that fails as a whole has no carets.
x = 1
raise ValueError("at module level")
# stderr: Traceback (most recent call last):
# stderr:   File "module_level.py", line 3, in <module>
# stderr:     raise ValueError("at module level")
# stderr: ValueError: at module level
# exit: 1
