# The inside of bytes literals is decoded and encoded.
import codecs
import warnings


def tell(function, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(function(*args))
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
        for warning in caught:
            print("  ", warning.message)


tell(codecs.escape_decode, rb"a\n\t\\\'\"\a\b\f\r\v\x41\101\0")  # expect: (b'a\n\t\\\'"\x07\x08\x0c\r\x0bAA\x00', 31)
tell(codecs.escape_decode, b"a\\\nb")  # expect: (b'ab', 4)
tell(codecs.escape_decode, "\\x41ü")  # expect: (b'A\xc3\xbc', 6)
tell(codecs.escape_decode, rb"\q\400")
# expect: (b'\\q\x00', 6)
# expect:    invalid escape sequence '\q'
tell(codecs.escape_decode, rb"\400")
# expect: (b'\x00', 4)
# expect:    invalid octal escape sequence '\400'
tell(codecs.escape_decode, rb"a\x4")  # expect: ValueError: invalid \x escape at position 1
tell(codecs.escape_decode, b"\\")  # expect: ValueError: Trailing \ in string
tell(codecs.escape_decode, rb"a\xzb", "ignore")  # expect: (b'azb', 5)
tell(codecs.escape_decode, rb"a\xzb", "replace")  # expect: (b'a?zb', 5)
tell(codecs.escape_decode, rb"a\xzb", "other")  # expect: ValueError: decoding error; unknown error handling code: other
tell(codecs.escape_encode, b"a'\"\n\t\\\0\xff")  # expect: (b'a\\\'"\\n\\t\\\\\\x00\\xff', 8)
tell(codecs.escape_encode, "a")  # expect: TypeError: escape_encode() argument 1 must be bytes, not str
print(codecs.encode.__module__, codecs.lookup.__module__)  # expect: _codecs _codecs
