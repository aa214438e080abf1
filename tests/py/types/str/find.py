# find, rfind, index, rindex: with bounds, and for the empty string.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


s = "abcabcabc"
print(s.find("b"), s.find("b", 2), s.find("b", 2, 4), s.rfind("b"))  # expect: 1 4 -1 7
print(s.rfind("b", 0, 7), s.find("x"), s.find("abc", -3), s.find("c", -1))  # expect: 4 -1 6 8
print(s.find(""), s.find("", 5), s.find("", 9), s.find("", 10))  # expect: 0 5 9 -1
print(s.rfind(""), s.rfind("", 2, 5), "".find(""), "".rfind(""))  # expect: 9 5 0 0
print(s.index("c"), s.rindex("c"), s.index("ca", 3))  # expect: 2 8 5
print(s.find("b", None, None), s.find("abcabcabcd"), "aé€😀€".rfind("€"))  # expect: 1 -1 4
fails(s.index, "x")  # expect: ValueError: substring not found
fails(s.rindex, "x")  # expect: ValueError: substring not found
fails(s.index, "a", 7)  # expect: ValueError: substring not found
fails(s.find, 1)  # expect: TypeError: find() argument 1 must be str, not int
fails(s.find)  # expect: TypeError: find expected at least 1 argument, got 0
fails(s.find, "a", "b")  # expect: TypeError: slice indices must be integers or None or have an __index__ method
fails(s.find, "a", 1, 2, 3)  # expect: TypeError: find expected at most 3 arguments, got 4
