# encode into UTF-8, ASCII, Latin-1, UTF-16, with error handlers.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


s = "aé€😀"
print(s.encode())  # expect: b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80'
print(s.encode("utf-8") == s.encode("UTF8"), "é".encode("latin-1"))  # expect: True b'\xe9'
print("a".encode("ascii"))  # expect: b'a'
print("é€".encode("utf-16-le"), "a😀".encode("utf-16-be"))  # expect: b'\xe9\x00\xac ' b'\x00a\xd8=\xde\x00'
print("é".encode("utf-16") in (b"\xff\xfe\xe9\x00", b"\xfe\xff\x00\xe9"))  # expect: True
print("a€".encode("utf-32-be"), "".encode())  # expect: b'\x00\x00\x00a\x00\x00 \xac' b''
print(s.encode("ascii", "ignore"), s.encode("ascii", "replace"))  # expect: b'a' b'a???'
print(s.encode("ascii", "backslashreplace"))  # expect: b'a\\xe9\\u20ac\\U0001f600'
print(s.encode("ascii", "xmlcharrefreplace"))  # expect: b'a&#233;&#8364;&#128512;'
print(s.encode("latin-1", errors="replace"), "\udc80".encode("utf-8", "surrogateescape"))  # expect: b'a\xe9??' b'\x80'
print("\ud800".encode("utf-8", "surrogatepass"))  # expect: b'\xed\xa0\x80'
print("é€".encode("ascii", "namereplace"))  # expect: b'\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{EURO SIGN}'
fails("é".encode, "ascii")  # expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
fails("aé€".encode, "latin-1")  # expect: UnicodeEncodeError: 'latin-1' codec can't encode character '\u20ac' in position 2: ordinal not in range(256)
fails("a\ud800b".encode)  # expect: UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 1: surrogates not allowed
fails("a".encode, "no-such-encoding")  # expect: LookupError: unknown encoding: no-such-encoding
fails("é".encode, "ascii", "no-such-handler")  # expect: LookupError: unknown error handler name 'no-such-handler'
fails("a".encode, 5)  # expect: TypeError: encode() argument 'encoding' must be str, not int
