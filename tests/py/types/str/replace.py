# replace, all or the first few.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print("abcabc".replace("b", "X"), "abcabc".replace("b", "X", 1))  # expect: aXcaXc aXcabc
print("aaaa".replace("aa", "b"), "abc".replace("", "-"), "abc".replace("", "-", 2))  # expect: bb -a-b-c- -a-bc
print("abc".replace("x", "y"), "abc".replace("b", ""))  # expect: abc ac
print("".replace("", "x"), "abc".replace("b", "X", 0), "abc".replace("b", "é€"))  # expect: x abc aé€c
print("a😀b😀".replace("😀", "!"), "aéa".replace("a", "😀"))  # expect: a!b! 😀é😀
print("abab".replace("ab", "abab", -1), "abab".replace("a", "x", count=1))  # expect: abababab xbab
fails("a".replace, "a")  # expect: TypeError: replace() takes at least 2 positional arguments (1 given)
fails("a".replace, "a", 1)  # expect: TypeError: replace() argument 2 must be str, not int
fails("a".replace, 1, "a")  # expect: TypeError: replace() argument 1 must be str, not int
fails("a".replace, "a", "b", "c")  # expect: TypeError: 'str' object cannot be interpreted as an integer
