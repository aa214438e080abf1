# A name that is nearly right: local, global, built-in.
import sys
velocity = 1
def f():
    distance = 1
    return distence
def g():
    return velocty
def h():
    return pritn
def none():
    return quite_other
class C:
    def method(self): return helper()
    def helper(self): pass
for call in (f, g, h, none, C().method):
    try:
        call()
    except NameError as error:
        sys.excepthook(type(error), error, None)
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_name.py", line 18, in <module>
# stderr:     call()
# stderr:     ~~~~^^
# stderr:   File "suggestion_name.py", line 6, in f
# stderr:     return distence
# stderr:            ^^^^^^^^
# stderr: NameError: name 'distence' is not defined. Did you mean: 'distance'?
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_name.py", line 18, in <module>
# stderr:     call()
# stderr:     ~~~~^^
# stderr:   File "suggestion_name.py", line 8, in g
# stderr:     return velocty
# stderr:            ^^^^^^^
# stderr: NameError: name 'velocty' is not defined. Did you mean: 'velocity'?
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_name.py", line 18, in <module>
# stderr:     call()
# stderr:     ~~~~^^
# stderr:   File "suggestion_name.py", line 10, in h
# stderr:     return pritn
# stderr:            ^^^^^
# stderr: NameError: name 'pritn' is not defined. Did you mean: 'print'?
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_name.py", line 18, in <module>
# stderr:     call()
# stderr:     ~~~~^^
# stderr:   File "suggestion_name.py", line 12, in none
# stderr:     return quite_other
# stderr:            ^^^^^^^^^^^
# stderr: NameError: name 'quite_other' is not defined
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_name.py", line 18, in <module>
# stderr:     call()
# stderr:     ~~~~^^
# stderr:   File "suggestion_name.py", line 14, in method
# stderr:     def method(self): return helper()
# stderr:                              ^^^^^^
# stderr: NameError: name 'helper' is not defined. Did you mean: 'self.helper'?
