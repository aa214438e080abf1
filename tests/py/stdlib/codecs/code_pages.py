# Encodings of one byte a character.
for name in ("cp1252", "windows-1251", "cp437", "koi8-r", "iso8859-2", "latin9", "mac-roman", "cp874", "hp-roman8", "iso-8859-8"):
    text = bytes(range(128, 256)).decode(name, "replace")
    print(name, ascii(text[:4]), ascii(text[-3:]), text.replace("\ufffd", "").encode(name)[:4])
    # expect: cp1252 '\u20ac\ufffd\u201a\u0192' '\xfd\xfe\xff' b'\x80\x82\x83\x84'
    # expect: windows-1251 '\u0402\u0403\u201a\u0453' '\u044d\u044e\u044f' b'\x80\x81\x82\x83'
    # expect: cp437 '\xc7\xfc\xe9\xe2' '\xb2\u25a0\xa0' b'\x80\x81\x82\x83'
    # expect: koi8-r '\u2500\u2502\u250c\u2510' '\u0429\u0427\u042a' b'\x80\x81\x82\x83'
    # expect: iso8859-2 '\x80\x81\x82\x83' '\xfd\u0163\u02d9' b'\x80\x81\x82\x83'
    # expect: latin9 '\x80\x81\x82\x83' '\xfd\xfe\xff' b'\x80\x81\x82\x83'
    # expect: mac-roman '\xc4\xc5\xc7\xc9' '\u02dd\u02db\u02c7' b'\x80\x81\x82\x83'
    # expect: cp874 '\u20ac\ufffd\ufffd\ufffd' '\ufffd\ufffd\ufffd' b'\x80\x85\x91\x92'
    # expect: hp-roman8 '\x80\x81\x82\x83' '\xbb\xb1\ufffd' b'\x80\x81\x82\x83'
    # expect: iso-8859-8 '\x80\x81\x82\x83' '\u200e\u200f\ufffd' b'\x80\x81\x82\x83'
print("naïve €".encode("cp1252"), "aб".encode("cp437", "replace"), "€é".encode("cp437", "xmlcharrefreplace"))  # expect: b'na\xefve \x80' b'a?' b'&#8364;\x82'
print(b"a\x81".decode("cp1252", "backslashreplace"), ascii(b"\x81".decode("cp1252", "surrogateescape")))  # expect: a\x81 '\udc81'
for call in (lambda: b"a\x81".decode("cp1252"), lambda: "a€€b".encode("cp437"), lambda: "\udc81".encode("cp1252", "surrogateescape")):
    try:
        print(call())
    except UnicodeError as error:
        print(type(error).__name__, error)
# expect: UnicodeDecodeError 'charmap' codec can't decode byte 0x81 in position 1: character maps to <undefined>
# expect: UnicodeEncodeError 'charmap' codec can't encode characters in position 1-2: character maps to <undefined>
# expect: b'\x81'
print(eval(b"# coding: koi8-u\n'\xc1'"))  # expect: а
