# count does not count overlaps.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print("banana".count("a"), "banana".count("ana"))  # expect: 3 1
print("aaaa".count("aa"), "abc".count(""), "".count(""), "abc".count("x"))  # expect: 2 4 1 0
print("banana".count("a", 2), "banana".count("a", 2, 5))  # expect: 2 1
print("banana".count("", 2, 4), "banana".count("a", -1), "abc".count("", 4))  # expect: 3 1 0
fails("a".count, 1)  # expect: TypeError: count() argument 1 must be str, not int
fails("a".count)  # expect: TypeError: count expected at least 1 argument, got 0
