# int() of text: spaces around it, signs, underscores, other digits.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(int("12"), int(" -12\n"), int("+7"), int("1_000"), int("007"))  # expect: 12 -12 7 1000 7
print(int("٣٤"), int("१२"))  # expect: 34 12
print(int(b"42"), int(bytearray(b"-1")))  # expect: 42 -1
fails(int, "")  # expect: ValueError: invalid literal for int() with base 10: ''
fails(int, "abc")  # expect: ValueError: invalid literal for int() with base 10: 'abc'
fails(int, "1.5")  # expect: ValueError: invalid literal for int() with base 10: '1.5'
fails(int, "1__0")  # expect: ValueError: invalid literal for int() with base 10: '1__0'
fails(int, "_1")  # expect: ValueError: invalid literal for int() with base 10: '_1'
fails(int, "0x10")  # expect: ValueError: invalid literal for int() with base 10: '0x10'
fails(int, b"x\xff")  # expect: ValueError: invalid literal for int() with base 10: b'x\xff'
fails(int, "--1")  # expect: ValueError: invalid literal for int() with base 10: '--1'
fails(int, "1 2")  # expect: ValueError: invalid literal for int() with base 10: '1 2'
