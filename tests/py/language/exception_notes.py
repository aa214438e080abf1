# add_note keeps texts in __notes__.
error = ValueError("x")
print(hasattr(error, "__notes__"))  # expect: False
error.add_note("first")
error.add_note("second")
print(error.__notes__, error)  # expect: ['first', 'second'] x
try:
    error.add_note(5)
except TypeError as e:
    print(e)  # expect: note must be a str, not 'int'
