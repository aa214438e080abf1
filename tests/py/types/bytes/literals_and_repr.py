# bytes literals and how they are shown.
print(b"abc", b'it"s', b"it's", b"\x00\xff\n\t\\", rb"\n", b"a" b"b", b"""x
y""", Rb'\'', b"\101\0")  # expect: b'abc' b'it"s' b"it's" b'\x00\xff\n\t\\' b'\\n' b'ab' b'x\ny' b"\\'" b'A\x00'
print(repr(b"'\""), str(b"a"), b"", bytes([127, 128, 32, 126]), [b"x"])  # expect: b'\'"' b'a' b'' b'\x7f\x80 ~' [b'x']
