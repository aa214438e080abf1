# All forms of bytes literals.
print(b'single', b"dou'ble", b'''tri"ple''', rb"\x41", Rb'\n', bR"\n", b"\x00\xff\101", b"a" b"b", B"B")
# expect: b'single' b"dou'ble" b'tri"ple' b'\\x41' b'\\n' b'\\n' b'\x00\xffA' b'ab' b'B'
print(b"it's" , b'"', b'\'"', b"\\ \t\r\n")  # expect: b"it's" b'"' b'\'"' b'\\ \t\r\n'
