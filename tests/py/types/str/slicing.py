# Slices with steps, beyond the ends, and of wide characters.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


s = "abcdefgh"
print(s[2:5], s[:3], s[5:], s[:], s[-3:])  # expect: cde abc fgh abcdefgh fgh
print(s[:-3], s[::2], s[::-1], s[6:2:-2])  # expect: abcde aceg hgfedcba ge
print(repr(s[5:2]), s[2:100], repr(s[100:]), s[-100:2])  # expect: '' cdefgh '' ab
print(s[::-3], s[10**30:-10**30:-1], s[-10**30:3])  # expect: heb hgfedcba abc
print("añb€c😀"[::2], "añb€c😀"[::-1], "añb€c😀"[1:4], s[slice(1, 3)], s[None:2])  # expect: abc 😀c€bña ñb€ bc ab
fails(lambda: s[::0])  # expect: ValueError: slice step cannot be zero
fails(lambda: s["a":])  # expect: TypeError: slice indices must be integers or None or have an __index__ method
fails(lambda: s[1.5:])  # expect: TypeError: slice indices must be integers or None or have an __index__ method
