# Lone surrogates are ordinary characters until they are encoded.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


s = "a\ud83d\ude00b"
print(len(s), s == "a😀b", repr(s), s[1] == "\ud83d", ord(s[2]))  # expect: 4 False 'a\ud83d\ude00b' True 56832
print([hex(ord(c)) for c in s])  # expect: ['0x61', '0xd83d', '0xde00', '0x62']
print(s.replace("\ud83d", "x") == "ax\ude00b")  # expect: True
print("\ud800" < "\ue000", "\ud800".isalpha(), ascii(s))  # expect: True False 'a\ud83d\ude00b'
print(s.upper() == "A\ud83d\ude00B", chr(0xDC80).encode("utf-8", "surrogateescape"))  # expect: True b'\x80'
fails(s.encode, "utf-8")  # expect: UnicodeEncodeError: 'utf-8' codec can't encode characters in position 1-2: surrogates not allowed
fails(s.encode, "ascii")  # expect: UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)
