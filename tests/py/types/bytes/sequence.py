# Items are integers, slices are bytes.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1])  # expect: 104 111 b'el' b'olleh'
print(b[::2], len(b), list(b))  # expect: b'hlo' 5 [104, 101, 108, 108, 111]
print(104 in b, b"ell" in b, b"x" in b, b"" in b)  # expect: True True False True
print(b + b"!", b * 2, 2 * b, b * 0)  # expect: b'hello!' b'hellohello' b'hellohello' b''
print(b < b"help", b == b"hello")  # expect: True True
print(b == "hello", b != bytearray(b"hello"), max(b), sorted(b"cab"))  # expect: False False 111 [97, 98, 99]
print([*reversed(b"ab")])  # expect: [98, 97]
print(hash(b"a") == hash(bytes([97])), {b"k": 1}[b"k"], b[-100:2], bool(b""))  # expect: True 1 b'he' False
fails(lambda: b[5])  # expect: IndexError: index out of range
fails(lambda: b["a"])  # expect: TypeError: byte indices must be integers or slices, not str
fails(lambda: b + "a")  # expect: TypeError: can't concat str to bytes
fails(lambda: b + [1])  # expect: TypeError: can't concat list to bytes
fails(lambda: b < "a")  # expect: TypeError: '<' not supported between instances of 'bytes' and 'str'
fails(lambda: "a" in b)  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: 256 in b)  # expect: ValueError: byte must be in range(0, 256)
fails(lambda: b * 1.5)  # expect: TypeError: can't multiply sequence by non-int of type 'float'
def assign():
    b[0] = 1
fails(assign)  # expect: TypeError: 'bytes' object does not support item assignment
def delete():
    del b[0]
fails(delete)  # expect: TypeError: 'bytes' object doesn't support item deletion
