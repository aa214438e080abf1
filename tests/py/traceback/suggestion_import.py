# A name that a module does not have.
from sys import vesrion
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_import.py", line 2, in <module>
# stderr:     from sys import vesrion
# stderr: ImportError: cannot import name 'vesrion' from 'sys' (unknown location). Did you mean: 'version'?
# exit: 1
