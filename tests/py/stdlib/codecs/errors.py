# Error handlers: those with names, and those that are registered.
import codecs

faults = [UnicodeEncodeError("ascii", "aé€b", 1, 3, "r"), UnicodeDecodeError("utf-8", b"a\xff\xfeb", 1, 3, "r"),
          UnicodeTranslateError("aéb", 1, 2, "r"), UnicodeEncodeError("utf-8", "\ud800\udc80", 0, 2, "r"),
          UnicodeDecodeError("utf-8", b"\xed\xa0\x80", 0, 1, "r"), ValueError("x")]
for name in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "surrogatepass"):
    for fault in faults:
        try:
            print(name, ascii(codecs.lookup_error(name)(fault)))
        except Exception as error:
            print(name, type(error).__name__, error)
        # expect: strict UnicodeEncodeError 'ascii' codec can't encode characters in position 1-2: r
        # expect: strict UnicodeDecodeError 'utf-8' codec can't decode bytes in position 1-2: r
        # expect: strict UnicodeTranslateError can't translate character '\xe9' in position 1: r
        # expect: strict UnicodeEncodeError 'utf-8' codec can't encode characters in position 0-1: r
        # expect: strict UnicodeDecodeError 'utf-8' codec can't decode byte 0xed in position 0: r
        # expect: strict ValueError x
        # expect: ignore ('', 3)
        # expect: ignore ('', 3)
        # expect: ignore ('', 2)
        # expect: ignore ('', 2)
        # expect: ignore ('', 1)
        # expect: ignore TypeError don't know how to handle ValueError in error callback
        # expect: replace ('??', 3)
        # expect: replace ('\ufffd', 3)
        # expect: replace ('\ufffd', 2)
        # expect: replace ('??', 2)
        # expect: replace ('\ufffd', 1)
        # expect: replace TypeError don't know how to handle ValueError in error callback
        # expect: xmlcharrefreplace ('&#233;&#8364;', 3)
        # expect: xmlcharrefreplace TypeError don't know how to handle UnicodeDecodeError in error callback
        # expect: xmlcharrefreplace TypeError don't know how to handle UnicodeTranslateError in error callback
        # expect: xmlcharrefreplace ('&#55296;&#56448;', 2)
        # expect: xmlcharrefreplace TypeError don't know how to handle UnicodeDecodeError in error callback
        # expect: xmlcharrefreplace TypeError don't know how to handle ValueError in error callback
        # expect: backslashreplace ('\\xe9\\u20ac', 3)
        # expect: backslashreplace ('\\xff\\xfe', 3)
        # expect: backslashreplace ('\\xe9', 2)
        # expect: backslashreplace ('\\ud800\\udc80', 2)
        # expect: backslashreplace ('\\xed', 1)
        # expect: backslashreplace TypeError don't know how to handle ValueError in error callback
        # expect: namereplace ('\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{EURO SIGN}', 3)
        # expect: namereplace TypeError don't know how to handle UnicodeDecodeError in error callback
        # expect: namereplace TypeError don't know how to handle UnicodeTranslateError in error callback
        # expect: namereplace ('\\ud800\\udc80', 2)
        # expect: namereplace TypeError don't know how to handle UnicodeDecodeError in error callback
        # expect: namereplace TypeError don't know how to handle ValueError in error callback
        # expect: surrogateescape UnicodeEncodeError 'ascii' codec can't encode characters in position 1-2: r
        # expect: surrogateescape ('\udcff\udcfe', 3)
        # expect: surrogateescape TypeError don't know how to handle UnicodeTranslateError in error callback
        # expect: surrogateescape UnicodeEncodeError 'utf-8' codec can't encode characters in position 0-1: r
        # expect: surrogateescape ('\udced', 1)
        # expect: surrogateescape TypeError don't know how to handle ValueError in error callback
        # expect: surrogatepass UnicodeEncodeError 'ascii' codec can't encode characters in position 1-2: r
        # expect: surrogatepass UnicodeDecodeError 'utf-8' codec can't decode bytes in position 1-2: r
        # expect: surrogatepass TypeError don't know how to handle UnicodeTranslateError in error callback
        # expect: surrogatepass (b'\xed\xa0\x80\xed\xb2\x80', 2)
        # expect: surrogatepass ('\ud800', 3)
        # expect: surrogatepass TypeError don't know how to handle ValueError in error callback
codecs.register_error("test.mark", lambda error: ("!", error.end))
print("aéb".encode("ascii", "test.mark"), b"a\xff".decode("utf-8", "test.mark"))  # expect: b'a!b' a!
for call in (lambda: codecs.lookup_error("nope"), lambda: codecs.register_error(5, 5), lambda: codecs.register_error("x", 5)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
# expect: LookupError unknown error handler name 'nope'
# expect: TypeError register_error() argument 1 must be str, not int
# expect: TypeError handler must be callable
