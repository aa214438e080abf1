# Things that cannot be unpacked into a display.
for build in (lambda: [*1], lambda: {*None}, lambda: {**1}, lambda: {**[1]}, lambda: (*2.5,), lambda: {**None}):
    try:
        build()
    except TypeError as error:
        print(error)
        # expect: Value after * must be an iterable, not int
        # expect: 'NoneType' object is not iterable
        # expect: 'int' object is not a mapping
        # expect: 'list' object is not a mapping
        # expect: Value after * must be an iterable, not float
        # expect: 'NoneType' object is not a mapping
