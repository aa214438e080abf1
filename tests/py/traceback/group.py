# An exception group is shown as a tree.
def fail(error):
    raise error
def collect():
    errors = []
    for error in (ValueError("one"), ExceptionGroup("inner", [TypeError("two"), KeyError("three")]), OSError("four")):
        try:
            fail(error)
        except Exception as caught:
            errors.append(caught)
    raise ExceptionGroup("several failed", errors)
collect()
# stderr:   + Exception Group Traceback (most recent call last):
# stderr:   |   File "group.py", line 12, in <module>
# stderr:   |     collect()
# stderr:   |     ~~~~~~~^^
# stderr:   |   File "group.py", line 11, in collect
# stderr:   |     raise ExceptionGroup("several failed", errors)
# stderr:   | ExceptionGroup: several failed (3 sub-exceptions)
# stderr:   +-+---------------- 1 ----------------
# stderr:     | Traceback (most recent call last):
# stderr:     |   File "group.py", line 8, in collect
# stderr:     |     fail(error)
# stderr:     |     ~~~~^^^^^^^
# stderr:     |   File "group.py", line 3, in fail
# stderr:     |     raise error
# stderr:     | ValueError: one
# stderr:     +---------------- 2 ----------------
# stderr:     | Exception Group Traceback (most recent call last):
# stderr:     |   File "group.py", line 8, in collect
# stderr:     |     fail(error)
# stderr:     |     ~~~~^^^^^^^
# stderr:     |   File "group.py", line 3, in fail
# stderr:     |     raise error
# stderr:     | ExceptionGroup: inner (2 sub-exceptions)
# stderr:     +-+---------------- 1 ----------------
# stderr:       | TypeError: two
# stderr:       +---------------- 2 ----------------
# stderr:       | KeyError: 'three'
# stderr:       +------------------------------------
# stderr:     +---------------- 3 ----------------
# stderr:     | Traceback (most recent call last):
# stderr:     |   File "group.py", line 8, in collect
# stderr:     |     fail(error)
# stderr:     |     ~~~~^^^^^^^
# stderr:     |   File "group.py", line 3, in fail
# stderr:     |     raise error
# stderr:     | OSError: four
# stderr:     +------------------------------------
# exit: 1
