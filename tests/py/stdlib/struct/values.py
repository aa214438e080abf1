# Each code takes its kind of value, and says what does not fit.
import struct


def attempt(format, *values):
    try:
        print(format, struct.pack(format, *values))
    except (struct.error, OverflowError, TypeError, KeyError) as error:
        print(format, type(error).__name__, error)


class Index:
    def __index__(self):
        return 5


class Float:
    def __float__(self):
        return 2.5


attempt("b", 128)  # expect: b error 'b' format requires -128 <= number <= 127
attempt("<Q", -1)  # expect: <Q error 'Q' format requires 0 <= number <= 18446744073709551615
attempt("@l", 2**63)  # expect: @l error 'l' format requires -9223372036854775808 <= number <= 9223372036854775807
attempt("<l", 2**31)  # expect: <l error 'l' format requires -2147483648 <= number <= 2147483647
attempt("q", 2**100)  # expect: q error 'q' format requires -9223372036854775808 <= number <= 9223372036854775807
attempt("Q", 2**64 - 1)  # expect: Q b'\xff\xff\xff\xff\xff\xff\xff\xff'
attempt("P", -1)  # expect: P b'\xff\xff\xff\xff\xff\xff\xff\xff'
attempt("P", 2**64)  # expect: P error int too large to convert
attempt("i", 1.0)  # expect: i error required argument is not an integer
attempt("i", Index())  # expect: i b'\x05\x00\x00\x00'
attempt("i", Float())  # expect: i error required argument is not an integer
attempt("<d", Float())  # expect: <d b'\x00\x00\x00\x00\x00\x00\x04@'
attempt("<d", "a")  # expect: <d error required argument is not a float
attempt("e", 65520.0)  # expect: e OverflowError float too large to pack with e format
attempt("<f", 1e300)  # expect: <f OverflowError float too large to pack with f format
attempt("@f", 1e300)  # expect: @f b'\x00\x00\x80\x7f'
attempt("<e", -0.0)  # expect: <e b'\x00\x80'
attempt("c", b"ab")  # expect: c error char format requires a bytes object of length 1
attempt("3s", "a")  # expect: 3s error argument for 's' must be a bytes object
attempt("3s", bytearray(b"a"))  # expect: 3s b'a\x00\x00'
attempt("3p", b"abc")  # expect: 3p b'\x02ab'
attempt("0s", b"abc")  # expect: 0s b''
attempt("ii", 1)  # expect: ii error pack expected 2 items for packing (got 1)
print(struct.unpack("<eh2s?c", b"\0\x3c\xfe\xffab\2z"))  # expect: (1.0, -2, b'ab', True, b'z')
print(struct.unpack("4p", b"\xffabc"), struct.unpack("0p", b""), struct.unpack("<Q", b"\xff" * 8))  # expect: (b'abc',) (b'',) (18446744073709551615,)
struct.unpack("i", b"a")  # raises: struct.error: unpack requires a buffer of 4 bytes
