# Wrong format specs raise when they are used.
for call in (lambda: f"{1:s}", lambda: f"{'a':d}", lambda: f"{[]:>5}", lambda: f"{1.5:d}", lambda: f"{1:.}", lambda: f"{object():x}"):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
        # expect: ValueError Unknown format code 's' for object of type 'int'
        # expect: ValueError Unknown format code 'd' for object of type 'str'
        # expect: TypeError unsupported format string passed to list.__format__
        # expect: ValueError Unknown format code 'd' for object of type 'float'
        # expect: ValueError Format specifier missing precision
        # expect: TypeError unsupported format string passed to object.__format__
