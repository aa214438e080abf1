# Encoding and decoding in steps, with the state in between.
import codecs

decoder = codecs.getincrementaldecoder("utf-8")()
print(repr(decoder.decode(b"\xc3")), decoder.getstate(), decoder.decode(b"\xa9"), decoder.getstate())  # expect: '' (b'\xc3', 0) é (b'', 0)
decoder = codecs.getincrementaldecoder("utf-16")()
print(repr(decoder.decode(b"\xff")), decoder.getstate(), repr(decoder.decode(b"\xfea")), decoder.getstate(), decoder.decode(b"\0"))  # expect: '' (b'\xff', 2) '' (b'a', 0) a
decoder.reset()
print(decoder.getstate())  # expect: (b'', 2)
decoder = codecs.getincrementaldecoder("utf-8-sig")()
print(repr(decoder.decode(b"\xef\xbb")), decoder.getstate(), decoder.decode(b"\xbfa"), decoder.getstate())  # expect: '' (b'\xef\xbb', 1) a (b'', 0)
encoder = codecs.getincrementalencoder("utf-16")()
print(encoder.getstate(), encoder.encode("a"), encoder.getstate(), encoder.encode("b"))  # expect: 2 b'\xff\xfea\x00' 0 b'b\x00'
encoder.reset()
print(encoder.encode("a"))  # expect: b'\xff\xfea\x00'
encoder = codecs.getincrementalencoder("ascii")("replace")
print(encoder.encode("é"), encoder.errors)  # expect: b'?' replace
print(list(codecs.iterencode(["a", "é"], "utf-16-le")), list(codecs.iterdecode([b"\xc3", b"\xa9"], "utf-8")))  # expect: [b'a\x00', b'\xe9\x00'] ['é']
print(codecs.utf_8_decode(b"a\xc3"), codecs.utf_8_encode("é"), codecs.BOM_UTF8, codecs.BOM_UTF16_BE)  # expect: ('a', 1) (b'\xc3\xa9', 1) b'\xef\xbb\xbf' b'\xfe\xff'
print(codecs.charmap_encode("ab", "strict", {97: 1, 98: b"xy"}))  # expect: (b'\x01xy', 2)
print(codecs.charmap_decode(b"\0\1", "replace", "a"), codecs.make_encoding_map({1: 2, 3: 2}))  # expect: ('a�', 2) {2: None}
