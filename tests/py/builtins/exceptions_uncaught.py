# An exception that nobody catches ends the program.
print("before")  # expect: before
int("x")  # raises: ValueError: invalid literal for int() with base 10: 'x'
print("after")
