# An attribute that is nearly right.
import sys
class Point:
    def __init__(self):
        self.first = 1
        self.second = 2
    def length(self): pass
for target, name in ((Point(), "frist"), (Point(), "lenght"), ([], "apend"), ("", "uper"), (sys, "vesion"), (Point, "__int__"), (Point(), "zzz"), (None, "foo")):
    try:
        getattr(target, name)
    except AttributeError as error:
        sys.excepthook(type(error), error, None)
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_attribute.py", line 10, in <module>
# stderr:     getattr(target, name)
# stderr:     ~~~~~~~^^^^^^^^^^^^^^
# stderr: AttributeError: 'Point' object has no attribute 'frist'. Did you mean: 'first'?
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_attribute.py", line 10, in <module>
# stderr:     getattr(target, name)
# stderr:     ~~~~~~~^^^^^^^^^^^^^^
# stderr: AttributeError: 'Point' object has no attribute 'lenght'. Did you mean: 'length'?
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_attribute.py", line 10, in <module>
# stderr:     getattr(target, name)
# stderr:     ~~~~~~~^^^^^^^^^^^^^^
# stderr: AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_attribute.py", line 10, in <module>
# stderr:     getattr(target, name)
# stderr:     ~~~~~~~^^^^^^^^^^^^^^
# stderr: AttributeError: 'str' object has no attribute 'uper'. Did you mean: 'upper'?
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_attribute.py", line 10, in <module>
# stderr:     getattr(target, name)
# stderr:     ~~~~~~~^^^^^^^^^^^^^^
# stderr: AttributeError: module 'sys' has no attribute 'vesion'. Did you mean: 'version'?
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_attribute.py", line 10, in <module>
# stderr:     getattr(target, name)
# stderr:     ~~~~~~~^^^^^^^^^^^^^^
# stderr: AttributeError: type object 'Point' has no attribute '__int__'. Did you mean: '__init__'?
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_attribute.py", line 10, in <module>
# stderr:     getattr(target, name)
# stderr:     ~~~~~~~^^^^^^^^^^^^^^
# stderr: AttributeError: 'Point' object has no attribute 'zzz'
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_attribute.py", line 10, in <module>
# stderr:     getattr(target, name)
# stderr:     ~~~~~~~^^^^^^^^^^^^^^
# stderr: AttributeError: 'NoneType' object has no attribute 'foo'
