# A base from 2 to 36, or 0 to obey the prefix.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(int("ff", 16), int("0xFF", 16), int("-0b101", 2), int("z", 36), int("777", 8))  # expect: 255 255 -5 35 511
print(int("0x1f", 0), int("0b11", 0), int("0o17", 0))  # expect: 31 3 15
print(int("42", 0), int("0", 0), int("00", 0))  # expect: 42 0 0
print(int("12", base=5), int(b"11", 3))  # expect: 7 4
fails(int, "2", 2)  # expect: ValueError: invalid literal for int() with base 2: '2'
fails(int, "010", 0)  # expect: ValueError: invalid literal for int() with base 0: '010'
fails(int, "12", 1)  # expect: ValueError: int() base must be >= 2 and <= 36, or 0
fails(int, "12", 37)  # expect: ValueError: int() base must be >= 2 and <= 36, or 0
fails(int, 12, 10)  # expect: TypeError: int() can't convert non-string with explicit base
fails(int, base=10)  # expect: TypeError: int() missing string argument
fails(int, "0b2", 0)  # expect: ValueError: invalid literal for int() with base 0: '0b2'
