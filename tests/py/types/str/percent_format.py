# The % operator.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print("%s %r %a" % ("é", "é", "é"), "%d %i %u" % (1, 2.9, True))  # expect: é 'é' '\xe9' 1 2 1
print("|", "%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42))  # expect: |    42|42   |00042|+42| 42
print("%x %X %o %#x %#o" % (255, 255, 8, 255, 8))  # expect: ff FF 10 0xff 0o10
print("%f %.2f %e %g %G" % (1.5, 2.345, 12345.678, 0.0001, 1e-10))  # expect: 1.500000 2.35 1.234568e+04 0.0001 1E-10
print("%c%c" % ("a", 98), "%%", "%s%%" % 5, "%(a)s %(b)05.1f" % {"a": 1, "b": 2.25})  # expect: ab %% 5% 1 002.2
print("|", "%*d %-*d| %.*f" % (5, 42, 5, 42, 2, 3.14159), "%.3s" % "abcdef")  # expect: |    42 42   | 3.14 abc
print("|", "%10.3s|" % "abcdef")  # expect: |        abc|
print("%s" % (("a", "b"),), "%s" % [1], "%s" % None, "%r" % (1,))  # expect: ('a', 'b') [1] None 1
print("%ld %hd" % (1, 2), "plain" % (), "plain" % {})  # expect: 1 2 plain plain
print("%s" % {"a": 1}, "%d" % 10**20, "%-6s|%6s" % ("é", "€"))  # expect: {'a': 1} 100000000000000000000 é     |     €
fails(lambda: "%d" % "a")  # expect: TypeError: %d format: a real number is required, not str
fails(lambda: "%s %s" % "a")  # expect: TypeError: not enough arguments for format string
fails(lambda: "%s" % ("a", "b"))  # expect: TypeError: not all arguments converted during string formatting
fails(lambda: "a" % "b")  # expect: TypeError: not all arguments converted during string formatting
fails(lambda: "%(a)s" % {})  # expect: KeyError: 'a'
fails(lambda: "%(a)s" % 5)  # expect: TypeError: format requires a mapping
fails(lambda: "%q" % 5)  # expect: ValueError: unsupported format character 'q' (0x71) at index 1
fails(lambda: "%c" % "ab")  # expect: TypeError: %c requires int or char
fails(lambda: "%c" % 0x110000)  # expect: OverflowError: %c arg not in range(0x110000)
fails(lambda: "%x" % 1.5)  # expect: TypeError: %x format: an integer is required, not float
fails(lambda: "%f" % "a")  # expect: TypeError: must be real number, not str
fails(lambda: "%" % ())  # expect: ValueError: incomplete format
fails(lambda: "%*d" % ("a", 1))  # expect: TypeError: * wants int
fails(lambda: "%(a" % {"a": 1})  # expect: ValueError: incomplete format key
