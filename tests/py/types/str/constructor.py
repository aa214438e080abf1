# str() of objects, and of bytes with an encoding.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Both:
    def __str__(self):
        return "text"
    def __repr__(self):
        return "representation"
class Representation:
    def __repr__(self):
        return "only repr"
class Bad:
    def __str__(self):
        return 5
print("|", str(), str(5), str(None), str("a"), str(Both()))  # expect: |  5 None a text
print(str(Representation()), str([Both()]), str(b"ab"))  # expect: only repr [representation] b'ab'
print(str(b"h\xc3\xa9", "utf-8"))  # expect: hé
print(str(b"h\xe9", encoding="latin-1"), str(b"a\xff", "ascii", "replace"), str(object=1.5))  # expect: hé a� 1.5
print(str(b"a\xff", errors="ignore"), str(bytearray(b"x"), "ascii"))  # expect: a x
fails(str, Bad())  # expect: TypeError: __str__ returned non-string (type int)
fails(str, "a", "utf-8")  # expect: TypeError: decoding str is not supported
fails(str, 5, "utf-8")  # expect: TypeError: decoding to str: need a bytes-like object, int found
fails(str, b"\xff", "utf-8")  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
fails(str, b"a", "no-such")  # expect: LookupError: unknown encoding: no-such
fails(str, b"a", 5)  # expect: TypeError: str() argument 'encoding' must be str, not int
