# Code points and characters.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(chr(65), chr(233), chr(0x20AC), chr(0x1F600))  # expect: A é € 😀
print(ascii(chr(0xD800)), ascii(chr(0x10FFFF)))  # expect: '\ud800' '\U0010ffff'
print(repr(chr(0)), ord("a"), ord("😀"), ord(b"a"))  # expect: '\x00' 97 128512 97
print(ord(bytearray(b"\xff")), chr(True) == "\x01")  # expect: 255 True
fails(chr, -1)  # expect: ValueError: chr() arg not in range(0x110000)
fails(chr, 0x110000)  # expect: ValueError: chr() arg not in range(0x110000)
fails(chr, "a")  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(chr, 1.5)  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(chr, 2**70)  # expect: ValueError: chr() arg not in range(0x110000)
fails(ord, "ab")  # expect: TypeError: ord() expected a character, but string of length 2 found
fails(ord, "")  # expect: TypeError: ord() expected a character, but string of length 0 found
fails(ord, 5)  # expect: TypeError: ord() expected string of length 1, but int found
fails(ord, b"ab")  # expect: TypeError: ord() expected a character, but string of length 2 found
fails(ord)  # expect: TypeError: ord() takes exactly one argument (0 given)
fails(chr)  # expect: TypeError: chr() takes exactly one argument (0 given)
