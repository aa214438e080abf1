# partition and rpartition always give three parts.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print("a=b=c".partition("="))  # expect: ('a', '=', 'b=c')
print("a=b=c".rpartition("="), "abc".partition("="))  # expect: ('a=b', '=', 'c') ('abc', '', '')
print("abc".rpartition("="))  # expect: ('', '', 'abc')
print("=".partition("="), "a--b".partition("--"))  # expect: ('', '=', '') ('a', '--', 'b')
fails("a".partition, "")  # expect: ValueError: empty separator
fails("a".rpartition, "")  # expect: ValueError: empty separator
fails("a".partition, 1)  # expect: TypeError: must be str, not int
fails("a".partition)  # expect: TypeError: str.partition() takes exactly one argument (0 given)
