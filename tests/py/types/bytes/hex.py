# hex with separators, and fromhex.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(b"\x00\xab\xff".hex())  # expect: 00abff
print(b"abcdef".hex("-"), b"abcdef".hex(":", 2))  # expect: 61-62-63-64-65-66 6162:6364:6566
print(b"abcdef".hex(" ", -4), b"".hex(), b"abc".hex(b"."), b"ab".hex(sep="_"))  # expect: 61626364 6566  61.62.63 61_62
print(bytes.fromhex("00abFF"), bytes.fromhex(" 61 62\n63"), bytes.fromhex(""))  # expect: b'\x00\xab\xff' b'abc' b''
fails(bytes.fromhex, "abc")  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 3
fails(bytes.fromhex, "zz")  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 0
fails(bytes.fromhex, "6 1")  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 1
fails(bytes.fromhex, 5)  # expect: TypeError: fromhex() argument must be str, not int
fails(b"a".hex, "--")  # expect: ValueError: sep must be length 1.
fails(b"a".hex, "é")  # expect: ValueError: sep must be ASCII.
fails(b"a".hex, 5)  # expect: TypeError: object of type 'int' has no len()
