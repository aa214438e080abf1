# A comparison, an unpacking, a for loop and a with statement as places of errors.
def compare():
    return [1] < [2] < 5
def unpack():
    a, b = [1]
def loop():
    for x in 5:
        pass
def enter():
    with 5 as x:
        pass
for f in compare, unpack, loop, enter:
    try:
        f()
    except Exception as error:
        last = error
        import sys
        sys.excepthook(type(error), error, error.__traceback__)
# stderr: Traceback (most recent call last):
# stderr:   File "places_of_errors.py", line 14, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "places_of_errors.py", line 3, in compare
# stderr:     return [1] < [2] < 5
# stderr:            ^^^^^^^^^^^^^
# stderr: TypeError: '<' not supported between instances of 'list' and 'int'
# stderr: Traceback (most recent call last):
# stderr:   File "places_of_errors.py", line 14, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "places_of_errors.py", line 5, in unpack
# stderr:     a, b = [1]
# stderr:     ^^^^
# stderr: ValueError: not enough values to unpack (expected 2, got 1)
# stderr: Traceback (most recent call last):
# stderr:   File "places_of_errors.py", line 14, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "places_of_errors.py", line 7, in loop
# stderr:     for x in 5:
# stderr:              ^
# stderr: TypeError: 'int' object is not iterable
# stderr: Traceback (most recent call last):
# stderr:   File "places_of_errors.py", line 14, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "places_of_errors.py", line 10, in enter
# stderr:     with 5 as x:
# stderr:          ^
# stderr: TypeError: 'int' object does not support the context manager protocol
