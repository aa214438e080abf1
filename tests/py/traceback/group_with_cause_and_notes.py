# Members of a group with their own causes and notes.
def make():
    try:
        1 / 0
    except ZeroDivisionError as zero:
        error = ValueError("member")
        error.__cause__ = zero
        error.add_note("a note")
        return error
group = ExceptionGroup("group", [make(), KeyError("plain")])
group.add_note("note of the group")
raise group
# stderr:   + Exception Group Traceback (most recent call last):
# stderr:   |   File "group_with_cause_and_notes.py", line 12, in <module>
# stderr:   |     raise group
# stderr:   | ExceptionGroup: group (2 sub-exceptions)
# stderr:   | note of the group
# stderr:   +-+---------------- 1 ----------------
# stderr:     | Traceback (most recent call last):
# stderr:     |   File "group_with_cause_and_notes.py", line 4, in make
# stderr:     |     1 / 0
# stderr:     |     ~~^~~
# stderr:     | ZeroDivisionError: division by zero
# stderr:     | 
# stderr:     | The above exception was the direct cause of the following exception:
# stderr:     | 
# stderr:     | ValueError: member
# stderr:     | a note
# stderr:     +---------------- 2 ----------------
# stderr:     | KeyError: 'plain'
# stderr:     +------------------------------------
# exit: 1
