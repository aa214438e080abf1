# A traceback shows frames of imported modules with their own lines, and none of the import machinery.
import traceback_helper
# stderr: Traceback (most recent call last):
# stderr:   File "main.py", line 2, in <module>
# stderr:     import traceback_helper
# stderr:   File "traceback_helper.py", line 3, in <module>
# stderr:     fail()
# stderr:     ~~~~^^
# stderr:   File "traceback_helper.py", line 2, in fail
# stderr:     raise ValueError("in the module")
# stderr: ValueError: in the module
# exit: 1
