# With -bb it is an error to compare bytes with text, or to make text of them by str().
# flags: -bb
for use in (lambda: b"a" == "a", lambda: "a" != b"a", lambda: b"a" == 1, lambda: bytearray(b"a") == "a", lambda: str(b"a"),
            lambda: "%s" % b"a", lambda: f"{bytearray()}"):
    try:
        use()
    except BytesWarning as warning:
        print(warning)
        # expect: Comparison between bytes and string
        # expect: Comparison between bytes and string
        # expect: Comparison between bytes and int
        # expect: Comparison between bytearray and string
        # expect: str() on a bytes instance
        # expect: str() on a bytes instance
        # expect: str() on a bytearray instance
print(str(b"a", "ascii"), repr(b"a"), b"a" == b"a")  # expect: a b'a' True
