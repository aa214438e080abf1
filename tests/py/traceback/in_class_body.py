# A class body is a frame named after the class.
class Broken:
    x = 1
    y = x.missing
# stderr: Traceback (most recent call last):
# stderr:   File "in_class_body.py", line 2, in <module>
# stderr:     class Broken:
# stderr:         x = 1
# stderr:         y = x.missing
# stderr:   File "in_class_body.py", line 4, in Broken
# stderr:     y = x.missing
# stderr:         ^^^^^^^^^
# stderr: AttributeError: 'int' object has no attribute 'missing'
# exit: 1
