# A call that is a part of its line is underlined as a whole.
def inner(value):
    return int(value)
def outer(value):
    result = [inner(value), 5]
    return result
print(outer("x"))
# stderr: Traceback (most recent call last):
# stderr:   File "carets_call_part_of_line.py", line 7, in <module>
# stderr:     print(outer("x"))
# stderr:           ~~~~~^^^^^
# stderr:   File "carets_call_part_of_line.py", line 5, in outer
# stderr:     result = [inner(value), 5]
# stderr:               ~~~~~^^^^^^^
# stderr:   File "carets_call_part_of_line.py", line 3, in inner
# stderr:     return int(value)
# stderr: ValueError: invalid literal for int() with base 10: 'x'
# exit: 1
