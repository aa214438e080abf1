# A module that does not exist.
import no_such_module_at_all
# stderr: Traceback (most recent call last):
# stderr:   File "module_not_found.py", line 2, in <module>
# stderr:     import no_such_module_at_all
# stderr: ModuleNotFoundError: No module named 'no_such_module_at_all'
# exit: 1
