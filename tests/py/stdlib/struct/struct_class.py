# The class Struct: attributes, methods, subclasses, calling __init__ again.
import struct

point = struct.Struct("<hh")
print(point, point.format, point.size)  # expect: Struct('<hh') <hh 4
print(point.pack(1, 2), point.unpack(b"\1\0\2\0"), point.unpack_from(b"-\1\0\2\0", offset=1))  # expect: b'\x01\x00\x02\x00' (1, 2) (1, 2)
print(list(point.iter_unpack(b"\1\0\2\0" * 2)))  # expect: [(1, 2), (1, 2)]
memory = bytearray(5)
point.pack_into(memory, 1, 3, 4)
print(memory)  # expect: bytearray(b'\x00\x03\x00\x04\x00')


class Big(struct.Struct):
    def __init__(self, codes):
        super().__init__(">" + codes)
        self.codes = codes


big = Big("h")
print(big.pack(1), big.codes, isinstance(big, struct.Struct))  # expect: b'\x00\x01' h True
point.__init__("q")
print(point.size)  # expect: 8
for call in (lambda: struct.Struct(), lambda: struct.Struct("i", "j"), lambda: struct.Struct(format="i"), lambda: struct.Struct("é")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError Struct() missing required argument 'format' (pos 1)
# expect: TypeError Struct() takes at most 1 argument (2 given)
# expect: Struct('i')
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
point.size = 3  # raises: AttributeError: attribute 'size' of '_struct.Struct' objects is not writable
