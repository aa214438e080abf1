# `%` on strings.
print("%d %i %u" % (1, 2.9, True), "%s" % "a", "%5d|%-5d|%05d|%+d|% d" % (1, 2, 3, 4, 5), "%x %X %#x %o %#o" % (255, 255, 255, 8, 8))
# expect: 1 2 1 a     1|2    |00003|+4| 5 ff FF 0xff 10 0o10
print("%.2f %e %g %G" % (1.005, 12345.678, 1e-10, 1e20), "%c%c" % (65, "B"), "%%", "%5.1f%%" % 99.55, "%*d" % (5, 42), "%-*s|" % (6, "ab"))
# expect: 1.00 1.234568e+04 1e-10 1E+20 AB %%  99.5%    42 ab    |
print("%(a)s %(b)03d" % {"a": 1, "b": 2}, "%s" % (1,), "%r" % ("x",), "%s %s" % ([1], {}), "%.3s" % "abcdef")
# expect: 1 002 1 'x' [1] {} abc
for call in (lambda: "%d" % "a", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "%z" % 1, lambda: "%(a)s" % 1, lambda: "%c" % "ab", lambda: "%" % 1, lambda: "a" % 1):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
        # expect: TypeError %d format: a real number is required, not str
        # expect: TypeError not enough arguments for format string
        # expect: TypeError not all arguments converted during string formatting
        # expect: ValueError unsupported format character 'z' (0x7a) at index 1
        # expect: TypeError format requires a mapping
        # expect: TypeError %c requires int or char
        # expect: ValueError incomplete format
        # expect: TypeError not all arguments converted during string formatting
