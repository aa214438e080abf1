# The % operator of bytes.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(b"%d %x %s %b" % (5, 255, b"raw", bytearray(b"ba")))  # expect: b'5 ff raw ba'
print(b"%a %r" % ("é", "x"))  # expect: b"'\\xe9' 'x'"
print(b"%c%c" % (65, b"B"))  # expect: b'AB'
print(b"%5.1f|%-4d|" % (2.25, 7), b"%(a)s" % {b"a": b"v"}, b"%%" % ())  # expect: b'  2.2|7   |' b'v' b'%'
fails(lambda: b"%s" % "text")  # expect: TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
fails(lambda: b"%d" % "a")  # expect: TypeError: %d format: a real number is required, not str
fails(lambda: b"%s %s" % (b"a",))  # expect: TypeError: not enough arguments for format string
fails(lambda: b"a" % 5)  # expect: TypeError: not all arguments converted during bytes formatting
fails(lambda: b"%c" % 256)  # expect: OverflowError: %c arg not in range(256)
fails(lambda: b"%b" % 5)  # expect: TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'
