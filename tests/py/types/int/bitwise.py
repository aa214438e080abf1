# Bit operations see negative numbers in two's complement without end.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(12 & 10, 12 | 10, 12 ^ 10, ~12, ~-1)  # expect: 8 14 6 -13 0
print(-12 & 10, -12 | 10, -12 ^ 10, -12 & -10)  # expect: 0 -2 -2 -12
print(2**70 & (2**70 + 5), 2**70 | 1, (2**70 + 1) ^ 2**70)  # expect: 1180591620717411303424 1180591620717411303425 1
print(-2**70 & 2**70 - 1)  # expect: 0
print(-2**70 | 3)  # expect: -1180591620717411303421
print((-2**70) ^ 1, ~2**70)  # expect: -1180591620717411303423 -1180591620717411303425
print(-(2**65) & 0xFF, -(2**65) + 1 & 0xFF, -1 & 2**64 - 1)  # expect: 0 1 18446744073709551615
fails(lambda: 1 & 1.0)  # expect: TypeError: unsupported operand type(s) for &: 'int' and 'float'
fails(lambda: ~1.5)  # expect: TypeError: bad operand type for unary ~: 'float'
