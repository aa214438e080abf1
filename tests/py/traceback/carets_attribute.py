# An attribute access that is a part of its line.
class Node:
    next = None
node = Node()
value = node.next.next.next + 1
# stderr: Traceback (most recent call last):
# stderr:   File "carets_attribute.py", line 5, in <module>
# stderr:     value = node.next.next.next + 1
# stderr:             ^^^^^^^^^^^^^^
# stderr: AttributeError: 'NoneType' object has no attribute 'next'
# exit: 1
