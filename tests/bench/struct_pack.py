# Packing and unpacking: records of a file, a header, single numbers, a table of points.
# args: 200
import struct
import sys


def run(n):
    record = struct.Struct("<IhhB3sd")
    total = 0
    data = bytearray()
    for i in range(n):
        data += record.pack(i, i % 1000, -(i % 500), i & 255, b"abc", i * 0.5)
    for number, x, y, flag, name, weight in record.iter_unpack(data):
        total += number + x - y + flag + len(name) + int(weight)
    for offset in range(0, len(data), record.size):
        total += record.unpack_from(data, offset)[1]
    header = bytearray(16)
    for i in range(n):
        struct.pack_into(">HHIq", header, 0, i & 0xFFFF, 7, i, -i)
        a, b, c, d = struct.unpack(">HHIq", header)
        total += a + b + c + d
        total += struct.unpack("!I", struct.pack("!I", i))[0]
    points = struct.pack("%dd" % n, *range(n))
    total += int(sum(struct.unpack("%dd" % n, points)))
    return total


print("struct_pack", run(int(sys.argv[1]) if len(sys.argv) > 1 else 400_000))  # expect: struct_pack 171100
