# ljust, rjust, center, zfill, expandtabs.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(repr("ab".ljust(5)), repr("ab".rjust(5)), repr("ab".center(5)))  # expect: 'ab   ' '   ab' '  ab '
print(repr("ab".center(6)), "ab".ljust(5, "."))  # expect: '  ab  ' ab...
print("ab".rjust(5, "."), "abc".center(6, "*"))  # expect: ...ab *abc**
print("ab".ljust(1), "a".center(4, "é"), "é".rjust(3, "😀"), "42".zfill(5))  # expect: ab éaéé 😀😀é 00042
print("-42".zfill(5), "+4".zfill(4), "abc".zfill(2), "".zfill(3), "--1".zfill(5))  # expect: -0042 +004 abc 000 -00-1
print(repr("a\tbc\td".expandtabs()), repr("a\tb".expandtabs(4)))  # expect: 'a       bc      d' 'a   b'
print(repr("a\tb\n\tc".expandtabs(2)))  # expect: 'a b\n  c'
print(repr("a\tb".expandtabs(0)), repr("\t".expandtabs(tabsize=3)))  # expect: 'ab' '   '
fails("a".ljust, 5, "ab")  # expect: TypeError: The fill character must be exactly one character long
fails("a".center, "x")  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails("a".rjust, 5, 1)  # expect: TypeError: The fill character must be a unicode character, not int
fails("a".zfill)  # expect: TypeError: str.zfill() takes exactly one argument (0 given)
fails("a".expandtabs, "x")  # expect: TypeError: 'str' object cannot be interpreted as an integer
