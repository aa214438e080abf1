# Identifiers are made of text, bytes, fields and numbers, and shown as each of them.
import copy
import uuid

x = uuid.UUID("{00010203-0405-0607-0809-0a0b0c0d0e0f}")
print(x, repr(x), x.hex, x.int, x.urn, x.bytes, x.bytes_le)
# expect: 00010203-0405-0607-0809-0a0b0c0d0e0f UUID('00010203-0405-0607-0809-0a0b0c0d0e0f') 000102030405060708090a0b0c0d0e0f 5233100606242806050955395731361295 urn:uuid:00010203-0405-0607-0809-0a0b0c0d0e0f b'\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f' b'\x03\x02\x01\x00\x05\x04\x07\x06\x08\t\n\x0b\x0c\r\x0e\x0f'
print(x.fields, x.time, x.clock_seq, x.variant, x.version, x.node, x.is_safe)
# expect: (66051, 1029, 1543, 8, 9, 11042563100175) 434320308585955843 2057 reserved for NCS compatibility None 11042563100175 SafeUUID.unknown
print(uuid.UUID(bytes=x.bytes) == uuid.UUID(bytes_le=x.bytes_le) == uuid.UUID(fields=x.fields) == uuid.UUID(int=x.int) == x)
# expect: True
print(uuid.UUID(int=5) < x, x >= uuid.UUID(int=5), x == 5, int(uuid.UUID(int=7)), len({x, uuid.UUID(x.urn)}), hash(x) == hash(x.int))
# expect: True True False 7 1 True
print(copy.copy(x) == x, copy.deepcopy(x).__getstate__())  # expect: True {'int': 5233100606242806050955395731361295}
print([uuid.UUID(int=bits << 61).variant for bits in range(8)])
# expect: ['reserved for NCS compatibility', 'reserved for NCS compatibility', 'reserved for NCS compatibility', 'reserved for NCS compatibility', 'specified in RFC 4122', 'specified in RFC 4122', 'reserved for Microsoft compatibility', 'reserved for future definition']
random = uuid.uuid4()
print(random.version, random.variant, random != uuid.uuid4(), len(str(random)))
# expect: 4 specified in RFC 4122 True 36
timed = uuid.uuid1(node=0x010203040506, clock_seq=0x1234)
print(timed.version, hex(timed.node), hex(timed.clock_seq), timed.time < uuid.uuid1().time, uuid.uuid1().node == uuid.getnode())
# expect: 1 0x10203040506 0x1234 True True
print(uuid.NAMESPACE_DNS, uuid.UUID(int=0, version=4), uuid.SafeUUID(0))
# expect: 6ba7b810-9dad-11d1-80b4-00c04fd430c8 00000000-0000-4000-8000-000000000000 SafeUUID.safe


def tell(**parts):
    try:
        print(uuid.UUID(**parts))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


tell()  # expect: TypeError: one of the hex, bytes, bytes_le, fields, or int arguments must be given
tell(hex="1", int=1)  # expect: TypeError: one of the hex, bytes, bytes_le, fields, or int arguments must be given
tell(hex="12")  # expect: ValueError: badly formed hexadecimal UUID string
tell(hex="g" * 32)  # expect: ValueError: invalid literal for int() with base 16: 'gggggggggggggggggggggggggggggggg'
tell(bytes=b"1")  # expect: ValueError: bytes is not a 16-char string
tell(bytes_le=b"1")  # expect: ValueError: bytes_le is not a 16-char string
tell(fields=(1, 2))  # expect: ValueError: fields is not a 6-tuple
tell(fields=(1 << 32, 0, 0, 0, 0, 0))  # expect: ValueError: field 1 out of range (need a 32-bit value)
tell(fields=(0, 0, 0, 256, 0, 0))  # expect: ValueError: field 4 out of range (need an 8-bit value)
tell(int=-1)  # expect: ValueError: int is out of range (need a 128-bit value)
tell(int=1, version=9)  # expect: ValueError: illegal version number
try:
    x.int = 3
except TypeError as error:
    print(error)
# expect: UUID objects are immutable
try:
    x < 3
except TypeError as error:
    print(error)
# expect: '<' not supported between instances of 'UUID' and 'int'
