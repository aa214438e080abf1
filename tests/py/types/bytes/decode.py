# decode, with error handlers.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(b"a\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"a".decode(encoding="ascii"))  # expect: aé é a
print(b"\xe2\x82\xac\xf0\x9f\x98\x80".decode("utf-8"))  # expect: €😀
print("|", b"".decode(), b"\xff\xfea\x00".decode("utf-16"))  # expect: |  a
print(b"a\xffb".decode("utf-8", "ignore"), b"a\xffb".decode("utf-8", "replace"))  # expect: ab a�b
print(b"a\xffb".decode("ascii", "backslashreplace"))  # expect: a\xffb
print(ascii(b"\xff".decode("utf-8", "surrogateescape")))  # expect: '\udcff'
print(b"a\xe2\x82b".decode(errors="replace"))  # expect: a�b
print(ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")))  # expect: '\ud800'
print(b"\xef\xbb\xbfa".decode("utf-8-sig"), b"a\x00\x00\x00".decode("utf-32-le"))  # expect: a a
fails(b"\xff".decode)  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
fails(b"a\x80".decode, "ascii")  # expect: UnicodeDecodeError: 'ascii' codec can't decode byte 0x80 in position 1: ordinal not in range(128)
fails(b"\xe2\x82".decode)  # expect: UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
fails(b"\xed\xa0\x80".decode)  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
fails(b"\xc0\x80".decode)  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte
fails(b"a".decode, "no-such")  # expect: LookupError: unknown encoding: no-such
fails(b"\xff".decode, "utf-8", "no-such")  # expect: LookupError: unknown error handler name 'no-such'
fails(b"a\x00b".decode, "utf-16-le")  # expect: UnicodeDecodeError: 'utf-16-le' codec can't decode byte 0x62 in position 2: truncated data
print(b"a".decode("ascii", "no-such"))  # expect: a
