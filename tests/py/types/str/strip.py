# strip takes a set of characters.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(repr("  a b\t\n".strip()), repr("  a ".lstrip()), repr("  a ".rstrip()))  # expect: 'a b' 'a ' '  a'
print("xxaxbxx".strip("x"), "abcXcba".strip("abc"), repr("\u3000a\u00a0".strip()))  # expect: axb X 'a'
print("xxa".lstrip("x"), "axx".rstrip("x"), "abc".strip(""))  # expect: a a abc
print("aaa".strip("a") == "", "abc".strip(None), "éaé".strip("é"), repr(" a ".strip("b")))  # expect: True abc a ' a '
fails("a".strip, 1)  # expect: TypeError: strip arg must be None or str
fails("a".lstrip, b"a")  # expect: TypeError: lstrip arg must be None or str
fails("a".strip, "a", "b")  # expect: TypeError: strip expected at most 1 argument, got 2
