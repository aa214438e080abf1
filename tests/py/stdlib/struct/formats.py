# Formats: sizes, alignment, byte orders, repeat counts, white space.
import struct

print(struct.calcsize("ci"), struct.calcsize("=ci"), struct.calcsize("c0i"), struct.calcsize(" 3s 2x\t4h"))  # expect: 8 5 4 14
print(struct.calcsize("@l"), struct.calcsize("<l"), struct.calcsize("nNP"))  # expect: 8 4 24
print(struct.pack("@bq3sh", 1, 2, b"a", 3))
# expect: b'\x01\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00a\x00\x00\x00\x03\x00'
print(struct.pack("<h", -2), struct.pack(">h", -2), struct.pack("!I", 7))  # expect: b'\xfe\xff' b'\xff\xfe' b'\x00\x00\x00\x07'
print(struct.pack("2?", [], 5), struct.pack("3x"))  # expect: b'\x00\x01' b'\x00\x00\x00'
print(struct.pack(b"i", True), struct.unpack("i", bytearray(b"\1\0\0\0")))  # expect: b'\x01\x00\x00\x00' (1,)
for text in ("z", "9", "3 i", ">n", "i\0", "@@i", "99999999999999999999i", "4611686018427387904s4611686018427387904s"):
    try:
        struct.calcsize(text)
    except struct.error as error:
        print(repr(text), error)
# expect: 'z' bad char in struct format
# expect: '9' repeat count given without format specifier
# expect: '3 i' bad char in struct format
# expect: '>n' bad char in struct format
# expect: 'i\x00' embedded null character
# expect: '@@i' bad char in struct format
# expect: '99999999999999999999i' total struct size too long
# expect: '4611686018427387904s4611686018427387904s' total struct size too long
print(struct.calcsize("9223372036854775807s"))  # expect: 9223372036854775807
struct.calcsize(5)  # raises: TypeError: Struct() argument 1 must be a str or bytes object, not int
