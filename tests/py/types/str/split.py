# split at spaces or at a separator.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(" a  b\tc\n".split(), "a,b,,c,".split(","))  # expect: ['a', 'b', 'c'] ['a', 'b', '', 'c', '']
print("a--b--c".split("--"), "".split(), "".split(","), "   ".split())  # expect: ['a', 'b', 'c'] [] [''] []
print("a b c d".split(maxsplit=2), " a b  c ".split(None, 1))  # expect: ['a', 'b', 'c d'] ['a', 'b  c ']
print("a,b,c".split(",", 1), "a,b,c".split(",", 0), "abc".split("x"))  # expect: ['a', 'b,c'] ['a,b,c'] ['abc']
print("a b c d".rsplit(maxsplit=2), "a,b,c".rsplit(",", 1))  # expect: ['a b', 'c', 'd'] ['a,b', 'c']
print(" a b  c ".rsplit(None, 1))  # expect: [' a b', 'c']
print("aaa".rsplit("aa"), "a\u3000b\u00a0c".split())  # expect: ['a', ''] ['a', 'b', 'c']
print("a,b,c".split(sep=","))  # expect: ['a', 'b', 'c']
print("a,b".split(",", -1), "a b".split(" ", maxsplit=5))  # expect: ['a', 'b'] ['a', 'b']
fails("a".split, "")  # expect: ValueError: empty separator
fails("a".split, 1)  # expect: TypeError: must be str or None, not int
fails("a".rsplit, "")  # expect: ValueError: empty separator
fails("a".split, ",", "x")  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails("a".split, ",", 1, 2)  # expect: TypeError: split() takes at most 2 arguments (3 given)
