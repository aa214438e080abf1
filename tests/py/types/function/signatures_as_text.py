# Native functions tell their parameters.
print(sorted.__text_signature__)  # expect: ($module, iterable, /, *, key=None, reverse=False)
print(print.__text_signature__)  # expect: ($module, /, *args, sep=' ', end='\n', file=None, flush=False)
print(str.find.__text_signature__)  # expect: ($self, sub[, start[, end]], /)
print(bytes.center.__text_signature__)  # expect: ($self, width, fillchar=b' ', /)
print(property.__set_name__.__text_signature__)  # expect: ($self, owner, name, /)
