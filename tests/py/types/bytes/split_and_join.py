# split, splitlines, partition, join.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(b" a  b ".split())  # expect: [b'a', b'b']
print(b"a,b,c".split(b","), b"a,b,c".split(b",", 1))  # expect: [b'a', b'b', b'c'] [b'a', b'b,c']
print(b"a,b,c".rsplit(b",", maxsplit=1))  # expect: [b'a,b', b'c']
print(b"a\nb\r\nc\x0bd".splitlines(), b"a\n".splitlines(True))  # expect: [b'a', b'b', b'c\x0bd'] [b'a\n']
print(b"a=b=c".partition(b"="), b"a=b=c".rpartition(b"="))  # expect: (b'a', b'=', b'b=c') (b'a=b', b'=', b'c')
print(b"ab".partition(b"x"), b",".join([b"a", bytearray(b"b")]), b"".join([]))  # expect: (b'ab', b'', b'') b'a,b' b''
fails(b"a".split, "")  # expect: TypeError: a bytes-like object is required, not 'str'
fails(b"a".split, b"")  # expect: ValueError: empty separator
fails(b"a".partition, b"")  # expect: ValueError: empty separator
fails(b"".join, ["a"])  # expect: TypeError: sequence item 0: expected a bytes-like object, str found
fails(b",".join, [b"a", 5])  # expect: TypeError: sequence item 1: expected a bytes-like object, int found
fails(b",".join, 5)  # expect: TypeError: can only join an iterable
