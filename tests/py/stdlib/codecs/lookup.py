# Codecs are found by any of their names.
import codecs

for name in ("UTF 8", "latin1", "L1", "U16", "646", "windows-1252", "koi8-r", "utf-8-sig", "unicode_escape", "rot13", "hex", "punycode"):
    codec = codecs.lookup(name)
    print(name, codec.name, codec._is_text_encoding, len(codec))
    # expect: UTF 8 utf-8 True 4
    # expect: latin1 iso8859-1 True 4
    # expect: L1 iso8859-1 True 4
    # expect: U16 utf-16 True 4
    # expect: 646 ascii True 4
    # expect: windows-1252 cp1252 True 4
    # expect: koi8-r koi8-r True 4
    # expect: utf-8-sig utf-8-sig True 4
    # expect: unicode_escape unicode-escape True 4
    # expect: rot13 rot-13 False 4
    # expect: hex hex False 4
    # expect: punycode punycode True 4
utf_8 = codecs.lookup("utf-8")
print(utf_8.encode("é"), utf_8.decode(b"\xc3\xa9x"))  # expect: (b'\xc3\xa9', 1) ('éx', 3)


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


attempt(codecs.lookup, "nope")  # expect: LookupError unknown encoding: nope
attempt(codecs.lookup, 5)  # expect: TypeError lookup() argument must be str, not int
attempt("a".encode, "rot13")  # expect: LookupError 'rot13' is not a text encoding; use codecs.encode() to handle arbitrary codecs
attempt(b"a".decode, "hex")  # expect: LookupError 'hex' is not a text encoding; use codecs.decode() to handle arbitrary codecs
attempt("a".encode, "nope")  # expect: LookupError unknown encoding: nope
attempt(codecs.encode, "Hello", "rot13")  # expect: Uryyb
attempt(codecs.encode, b"ab", "hex")  # expect: b'6162'
attempt(codecs.decode, b"YWI=", "base64")  # expect: b'ab'
attempt(codecs.encode, b"a b=\n", "quopri")  # expect: b'a=20b=3D\n'
attempt(codecs.encode, b"ab", "uu")  # expect: b'begin 666 <data>\n"86( \n \nend\n'
attempt(codecs.decode, b'begin 666 <data>\n"86( \n \nend\n', "uu")  # expect: b'ab'
attempt("bücher-東京".encode, "punycode")  # expect: b'bcher--3ya3220nsuxb'
attempt(b"bcher--3ya3220nsuxb".decode, "punycode")  # expect: bücher-東京
attempt(codecs.encode, "é", "ascii")  # expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
attempt(codecs.decode, b"\xe9")  # expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data


def search(name):
    print("search", name)
    if name == "my_own":
        return codecs.CodecInfo(lambda text, errors="strict": (text.upper().encode(), len(text)),
                                lambda data, errors="strict": (bytes(data).decode().lower(), len(data)), name="my-own")


codecs.register(search)
attempt("abc".encode, "My-Own")  # expect: search my_own
# expect: b'ABC'
attempt(b"ABC".decode, "my own")  # expect: abc
attempt(str, b"ABC", "my_own")  # expect: abc
attempt(codecs.lookup, "none-such")  # expect: search none_such
# expect: LookupError unknown encoding: none-such
codecs.unregister(search)
attempt("abc".encode, "my-own")  # expect: LookupError unknown encoding: my-own
