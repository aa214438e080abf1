# Shifts multiply and floor-divide by powers of two.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(1 << 10, 5 << 0, -1 << 4, 0 << 1000)  # expect: 1024 5 -16 0
print(1024 >> 3, -1 >> 1, -7 >> 1, 7 >> 100, -7 >> 100)  # expect: 128 -1 -4 0 -1
print(1 << 100, (1 << 100) >> 98, -(1 << 100) >> 99)  # expect: 1267650600228229401496703205376 4 -2
print((2**70 + 5) >> 3, -(2**70 + 5) >> 3)  # expect: 147573952589676412928 -147573952589676412929
fails(lambda: 1 << -1)  # expect: ValueError: negative shift count
fails(lambda: 1 >> -1)  # expect: ValueError: negative shift count
fails(lambda: 1 << 2.0)  # expect: TypeError: unsupported operand type(s) for <<: 'int' and 'float'
fails(lambda: 1 << 2**100)  # expect: OverflowError: too many digits in integer
print(0 << 2**100, 5 >> 2**100, -5 >> 2**100)  # expect: 0 0 -1
