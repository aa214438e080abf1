# pack_into, unpack_from and iter_unpack: offsets, what is too short, what cannot be written.
import array
import struct


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


memory = bytearray(8)
attempt(struct.pack_into, "<i", memory, 2, 77)  # expect: None
attempt(struct.pack_into, "<h", memory, -2, -1)  # expect: None
print(memory)  # expect: bytearray(b'\x00\x00M\x00\x00\x00\xff\xff')
attempt(struct.pack_into, "i", memory, 5, 1)
# expect: error pack_into requires a buffer of at least 9 bytes for packing 4 bytes at offset 5 (actual buffer size is 8)
attempt(struct.pack_into, "i", memory, -9, 1)  # expect: error offset -9 out of range for 8-byte buffer
attempt(struct.pack_into, "i", memory, -3, 1)  # expect: error no space to pack 4 bytes at offset -3
attempt(struct.pack_into, "i", memory)  # expect: error pack_into expected offset argument
attempt(struct.pack_into, "i", b"abcd", 0, 1)  # expect: TypeError argument must be read-write bytes-like object, not bytes
attempt(struct.pack_into, "i", memory, 2**100, 1)  # expect: IndexError cannot fit 'int' into an index-sized integer
numbers = array.array("i", [1, 2])
struct.pack_into("i", memoryview(numbers)[1:], 0, 9)
print(numbers, struct.unpack("ii", numbers))  # expect: array('i', [1, 9]) (1, 9)
attempt(struct.unpack_from, "<h", memory, 6)  # expect: (-1,)
attempt(struct.unpack_from, "i", memory, -3)  # expect: error not enough data to unpack 4 bytes at offset -3
attempt(struct.unpack_from, "i", memory, 5)
# expect: error unpack_from requires a buffer of at least 9 bytes for unpacking 4 bytes at offset 5 (actual buffer size is 8)
attempt(struct.unpack, "i", "abcd")  # expect: TypeError a bytes-like object is required, not 'str'
pairs = struct.iter_unpack("<hh", memory)
print(next(pairs), pairs.__length_hint__(), list(pairs), next(pairs, None))  # expect: (0, 77) 1 [(0, -1)] None
attempt(struct.iter_unpack, "", memory)  # expect: error cannot iteratively unpack with a struct of length 0
attempt(struct.iter_unpack, "3s", memory)  # expect: error iterative unpacking requires a buffer of a multiple of 3 bytes
held = struct.iter_unpack("i", memory)
memory.append(1)  # raises: BufferError: Existing exports of data: object cannot be re-sized
