# replace, translate, maketrans.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(b"abab".replace(b"a", b"xy"))  # expect: b'xybxyb'
print(b"abab".replace(b"a", b"", 1), b"ab".replace(b"", b"-"))  # expect: b'bab' b'-a-b-'
table = bytes.maketrans(b"abc", b"xyz")
print(len(table), b"aabbcc".translate(table))  # expect: 256 b'xxyyzz'
print(b"abc".translate(None, b"b"), b"abc".translate(table, delete=b"a"))  # expect: b'ac' b'yz'
fails(bytes.maketrans, b"a", b"bc")  # expect: ValueError: maketrans arguments must have same length
fails(b"a".translate, b"short")  # expect: ValueError: translation table must be 256 characters long
fails(b"a".replace, "a", "b")  # expect: TypeError: a bytes-like object is required, not 'str'
fails(b"a".translate, "x" * 256)  # expect: TypeError: a bytes-like object is required, not 'str'
