# Bytes as text and back: what is converted, and what is refused.
import binascii as b


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


attempt(b.hexlify, b"\xab\x01")  # expect: b'ab01'
attempt(b.hexlify, b"\xab\x01\2", "-")  # expect: b'ab-01-02'
attempt(b.hexlify, b"\xab\x01\2", b":", -2)  # expect: b'ab01:02'
attempt(b.hexlify, b"ab", "xx")  # expect: ValueError sep must be length 1.
attempt(b.hexlify, "a")  # expect: TypeError a bytes-like object is required, not 'str'
attempt(b.unhexlify, "ab01")  # expect: b'\xab\x01'
attempt(b.unhexlify, b"ABf")  # expect: Error Odd-length string
attempt(b.unhexlify, "zz")  # expect: Error Non-hexadecimal digit found
attempt(b.unhexlify, "é0")  # expect: ValueError string argument should contain only ASCII characters
attempt(b.unhexlify, 5)  # expect: TypeError argument should be bytes, buffer or ASCII string, not 'int'
attempt(b.b2a_base64, b"hello")  # expect: b'aGVsbG8=\n'
attempt(b.b2a_base64, b"", newline=False)  # expect: b''
attempt(b.a2b_base64, "aGVsbG8=")  # expect: b'hello'
attempt(b.a2b_base64, "aGVsbG8=", strict_mode=True)  # expect: b'hello'
attempt(b.a2b_base64, "aGVsbG8")  # expect: Error Incorrect padding
attempt(b.a2b_base64, "aGVsbG8", strict_mode=True)  # expect: Error Incorrect padding
attempt(b.a2b_base64, "a")  # expect: Error Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
attempt(b.a2b_base64, "a", strict_mode=True)  # expect: Error Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
attempt(b.a2b_base64, "!!aG!Vs")  # expect: b'hel'
attempt(b.a2b_base64, "!!aG!Vs", strict_mode=True)  # expect: Error Only base64 data is allowed
attempt(b.a2b_base64, "=")  # expect: b''
attempt(b.a2b_base64, "=", strict_mode=True)  # expect: Error Leading padding not allowed
attempt(b.a2b_base64, "aG==aG==")  # expect: b'h'
attempt(b.a2b_base64, "aG==aG==", strict_mode=True)  # expect: Error Excess data after padding
attempt(b.a2b_base64, "aGVs====")  # expect: b'hel'
attempt(b.a2b_base64, "aGVs====", strict_mode=True)  # expect: Error Excess padding not allowed
attempt(b.a2b_base64, "aG=Vs")  # expect: b'hel'
attempt(b.a2b_base64, "aG=Vs", strict_mode=True)  # expect: Error Discontinuous padding not allowed
attempt(b.a2b_base64, "aGVsbG8=\n")  # expect: b'hello'
attempt(b.a2b_base64, "aGVsbG8=\n", strict_mode=True)  # expect: Error Excess data after padding
attempt(b.a2b_base64, "AB=C")  # expect: Error Incorrect padding
attempt(b.a2b_base64, "AB=C", strict_mode=True)  # expect: Error Discontinuous padding not allowed
attempt(b.b2a_uu, b"hello")  # expect: b'%:&5L;&\\ \n'
attempt(b.b2a_uu, b"x" * 46)  # expect: Error At most 45 bytes at once
attempt(b.b2a_uu, b"\0\0", backtick=True)  # expect: b'"````\n'
attempt(b.a2b_uu, "%:&5L;&\\ \n")  # expect: b'hello'
attempt(b.a2b_uu, b"%:")  # expect: b'h\x00\x00\x00\x00'
attempt(b.a2b_uu, b"%:&5L;&\\ x\n")  # expect: Error Trailing garbage
attempt(b.a2b_uu, b"%\xff")  # expect: Error Illegal char
attempt(b.crc32, b"hello")  # expect: 907060870
attempt(b.crc32, b"hello", 5)  # expect: 4277152246
attempt(b.crc32, b"a", -1)  # expect: 3310005809
attempt(b.crc32, b"123456789" * 100)  # expect: 167579607
attempt(b.crc_hqx, b"hello", 70000)  # expect: 12060
attempt(b.b2a_qp, b"a=b \xff\t\n. \r\nfoo")  # expect: b'a=3Db =FF=09\n.=20\nfoo'
attempt(b.b2a_qp, b"x" * 80)  # expect: b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxx'
attempt(b.b2a_qp, b"a b_c", header=True)  # expect: b'a_b=5Fc'
attempt(b.b2a_qp, b"a b\t", quotetabs=True)  # expect: b'a=20b=09'
attempt(b.b2a_qp, b"a\r\nb\nc", istext=False)  # expect: b'a=0D=0Ab=0Ac'
attempt(b.b2a_qp, b"a\r\nb\nc ")  # expect: b'a\r\nb\r\nc=20'
attempt(b.b2a_qp, b".\n")  # expect: b'=2E\n'
attempt(b.a2b_qp, b"a=3Db=\nc=20")  # expect: b'a=bc '
attempt(b.a2b_qp, b"=zz=A=")  # expect: b'=zz=A'
attempt(b.a2b_qp, b"a_b", header=True)  # expect: b'a b'
attempt(b.a2b_qp, "==41=\rabc\ndef")  # expect: b'=41def'
print(b.Error.__mro__[1].__name__, b.Incomplete.__mro__[1].__name__, b.Error.__module__)  # expect: ValueError Exception binascii
