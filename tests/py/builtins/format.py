# format passes a specification to __format__.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class C:
    def __format__(self, spec):
        return f"spec={spec!r}"
print(format(5), format(5, "03"), format(1.5, ".2f"), format("a", ">3"), format(C()))  # expect: 5 005 1.50   a spec=''
print(format(C(), "x:y"), format(None), format([1, 2]))  # expect: spec='x:y' None [1, 2]
print(format(True, "d"), format(b"x"), format((1,), ""))  # expect: 1 b'x' (1,)
fails(format)  # expect: TypeError: format expected at least 1 argument, got 0
fails(format, 5, 5)  # expect: TypeError: format() argument 2 must be str, not int
fails(format, 5, "q")  # expect: ValueError: Unknown format code 'q' for object of type 'int'
fails(format, [], "5")  # expect: TypeError: unsupported format string passed to list.__format__
fails(format, None, "d")  # expect: TypeError: unsupported format string passed to NoneType.__format__
fails(format, 1, "", 2)  # expect: TypeError: format expected at most 2 arguments, got 3
