# Type codes: sizes, what fits, what does not.
import array

print(array.typecodes, array.ArrayType is array.array)  # expect: bBuwhHiIlLqQfd True
print(*[array.array(code).itemsize for code in "bBwhHiIlLqQfd"])  # expect: 1 1 4 2 2 4 4 8 8 8 8 4 8


def attempt(code, value):
    try:
        print(code, array.array(code, [value])[0])
    except (TypeError, OverflowError, ValueError) as error:
        print(code, type(error).__name__, error)


attempt("b", 300)  # expect: b OverflowError signed char is greater than maximum
attempt("b", -40000)  # expect: b OverflowError signed short integer is less than minimum
attempt("b", 2**70)  # expect: b OverflowError Python int too large to convert to C long
attempt("B", -1)  # expect: B OverflowError unsigned byte integer is less than minimum
attempt("h", 2**15)  # expect: h OverflowError signed short integer is greater than maximum
attempt("H", 2**16)  # expect: H OverflowError unsigned short is greater than maximum
attempt("H", 2**40)  # expect: H OverflowError signed integer is greater than maximum
attempt("i", -(2**31) - 1)  # expect: i OverflowError signed integer is less than minimum
attempt("I", -1)  # expect: I OverflowError can't convert negative value to unsigned int
attempt("I", 2**32)  # expect: I OverflowError unsigned int is greater than maximum
attempt("L", 2**64)  # expect: L OverflowError Python int too large to convert to C unsigned long
attempt("q", 2**63)  # expect: q OverflowError int too big to convert
attempt("Q", -1)  # expect: Q OverflowError can't convert negative int to unsigned
attempt("Q", 2**64 - 1)  # expect: Q 18446744073709551615
attempt("f", 1.1)  # expect: f 1.100000023841858
attempt("f", 1e300)  # expect: f inf
attempt("d", "a")  # expect: d TypeError must be real number, not str
attempt("i", 1.5)  # expect: i TypeError 'float' object cannot be interpreted as an integer
attempt("w", "é")  # expect: w é
attempt("w", "ab")  # expect: w TypeError array item must be unicode character
attempt("w", 1)  # expect: w TypeError array item must be unicode character
attempt("z", 1)  # expect: z ValueError bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
array.array("ii")  # raises: TypeError: array() argument 1 must be a unicode character, not str
