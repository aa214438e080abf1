# ASCII case, predicates, stripping, padding.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(b"aBc\xe9".upper(), b"aBc\xc9".lower())  # expect: b'ABC\xe9' b'abc\xc9'
print(b"aBc".swapcase(), b"hello world".title(), b"hELLO".capitalize())  # expect: b'AbC' b'Hello World' b'Hello'
print(b"abc".isalpha(), b"123".isdigit())  # expect: True True
print(b"a1".isalnum(), b" \t".isspace(), b"AB".isupper())  # expect: True True True
print(b"ab".islower(), b"Ab Cd".istitle())  # expect: True True
print(b"\x7f".isascii(), b"\x80".isascii(), b"".isalpha())  # expect: True False False
print(b" a ".strip(), b"xax".strip(b"x"))  # expect: b'a' b'a'
print(b"xxa".lstrip(b"x"), b"axx".rstrip(b"x"), b"ab".ljust(4))  # expect: b'a' b'a' b'ab  '
print(b"ab".rjust(4, b"."), b"ab".center(5, b"*"))  # expect: b'..ab' b'**ab*'
print(b"-4".zfill(4), b"a\tb".expandtabs(4))  # expect: b'-004' b'a   b'
fails(b"a".ljust, 3, "x")  # expect: TypeError: ljust() argument 2 must be a byte string of length 1, not str
fails(b"a".ljust, 3, b"xy")  # expect: TypeError: ljust() argument 2 must be a byte string of length 1, not bytes
fails(b"a".strip, "a")  # expect: TypeError: a bytes-like object is required, not 'str'
