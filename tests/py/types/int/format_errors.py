# What a format specification of an integer must not say.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


fails(format, 42, "s")  # expect: ValueError: Unknown format code 's' for object of type 'int'
fails(format, 42, ".2d")  # expect: ValueError: Precision not allowed in integer format specifier
fails(format, 42, ",b")  # expect: ValueError: Cannot specify ',' with 'b'.
fails(format, 42, "_c")  # expect: ValueError: Cannot specify '_' with 'c'.
fails(format, 42, "q")  # expect: ValueError: Unknown format code 'q' for object of type 'int'
fails(format, 42, "+c")  # expect: ValueError: Sign not allowed with integer format specifier 'c'
fails(format, 42, ",_")  # expect: ValueError: Cannot specify both ',' and '_'.
fails(format, 42, "#c")  # expect: ValueError: Alternate form (#) not allowed with integer format specifier 'c'
fails(format, -1, "c")  # expect: OverflowError: %c arg not in range(0x110000)
fails(format, 0x110000, "c")  # expect: OverflowError: %c arg not in range(0x110000)
fails(format, 42, "10q")  # expect: ValueError: Unknown format code 'q' for object of type 'int'
fails(format, 42, "{")  # expect: ValueError: Unknown format code '{' for object of type 'int'
fails(format, 42, "5 d")  # expect: ValueError: Invalid format specifier '5 d' for object of type 'int'
fails(format, 42, "99999999999999999999d")  # expect: ValueError: Too many decimal digits in format string
