# Notes are shown below the message, line by line.
error = ValueError("text")
error.add_note("first note")
error.add_note("second\nnote")
raise error
# stderr: Traceback (most recent call last):
# stderr:   File "notes.py", line 5, in <module>
# stderr:     raise error
# stderr: ValueError: text
# stderr: first note
# stderr: second
# stderr: note
# exit: 1
