# Every alphabet goes both ways, and refuses what is not in it.
import base64


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


data = bytes(range(0, 250, 11))
for name in ("b64", "urlsafe_b64", "b32", "b32hex", "b16", "a85", "b85", "z85"):
    encode, decode = getattr(base64, name + "encode"), getattr(base64, name + "decode")
    print(name, encode(data), all(decode(encode(data[:n]).decode()) == data[:n] for n in range(len(data))))
    # expect: b64 b'AAsWISw3Qk1YY255hI+apbC7xtHc5/I=' True
    # expect: urlsafe_b64 b'AAsWISw3Qk1YY255hI-apbC7xtHc5_I=' True
    # expect: b32 b'AAFRMIJMG5BE2WDDNZ4YJD42UWYLXRWR3TT7E===' True
    # expect: b32hex b'005HC89C6T14QM33DPSO93SQKMOBNHMHRJJV4===' True
    # expect: b16 b'000B16212C37424D58636E79848F9AA5B0BBC6D1DCE7F2' True
    # expect: a85 b'!"0Pc/2omi=CZ5oKTDRuYe.p&gun5' True
    # expect: b85 b'01Fl&EH^?;SYvK^gpZn~u)D_5+~@K' True
    # expect: z85 b'01fL=eh])&syVk]GPzN#U!d{5*#[k' True
attempt(base64.b64encode, b"\xff\xfe\xfb", b"-_")  # expect: b'__77'
attempt(base64.b64decode, "__-_", b"_-", validate=True)  # expect: b'\xfb\xef\xfe'
attempt(base64.b64decode, "é")  # expect: ValueError string argument should contain only ASCII characters
attempt(base64.b64decode, 5)  # expect: TypeError argument should be a bytes-like object or ASCII string, not 'int'
attempt(base64.b64decode, "a")  # expect: Error Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
attempt(base64.b32decode, "aaaaaaaa")  # expect: Error Non-base32 digit found
attempt(base64.b32decode, "aaaaaaaa", True)  # expect: b'\x00\x00\x00\x00\x00'
attempt(base64.b32decode, "M1023456", map01="I")  # expect: b'b\x1d\xad\xf3\xbe'
attempt(base64.b32decode, "AA=====A")  # expect: Error Non-base32 digit found
attempt(base64.b32decode, "AAA=====")  # expect: Error Incorrect padding
attempt(base64.b32decode, "AAAAAAA")  # expect: Error Incorrect padding
attempt(base64.b16decode, "ab")  # expect: Error Non-base16 digit found
attempt(base64.a85encode, b"\0" * 4 + b"    ab", foldspaces=True)  # expect: b'zy@:B'
attempt(base64.a85encode, b"hello world, how are you", wrapcol=7, adobe=True)  # expect: b'<~BOu!r\nD]j7BEb\no8;+D>\\\n;+CT;%+\nF.mJ~>'
attempt(base64.a85decode, b'<~87cURD]i,"Ebo80~>', adobe=True)  # expect: b'Hello World!'
attempt(base64.a85decode, b"8z")  # expect: ValueError z inside Ascii85 5-tuple
attempt(base64.a85decode, b"y")  # expect: ValueError Non-Ascii85 digit found: y
attempt(base64.a85decode, b's8W-"')  # expect: ValueError Ascii85 overflow
attempt(base64.b85decode, b"|NsC1")  # expect: ValueError base85 overflow in hunk starting at byte 0
attempt(base64.b85decode, b"ab cd")  # expect: ValueError bad base85 character at position 2
attempt(base64.z85decode, b"~")  # expect: ValueError bad z85 character at position 0
attempt(base64.encodebytes, b"x" * 60)  # expect: b'eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4\neHh4\n'
attempt(base64.decodebytes, b"eHg=\n")  # expect: b'xx'
attempt(base64.encodebytes, "a")  # expect: TypeError expected bytes-like object, not str
