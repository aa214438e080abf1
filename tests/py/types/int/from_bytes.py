# from_bytes reads bytes, or anything that gives bytes.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(int.from_bytes(b"\x04\x00", "big"))  # expect: 1024
print(int.from_bytes(b"\x04\x00", "little"), int.from_bytes(b"\x01\x02"), int.from_bytes(b""))  # expect: 4 258 0
print(int.from_bytes(b"\xff\xfe", "big", signed=True))  # expect: -2
print(int.from_bytes(b"\xff", signed=True), int.from_bytes([1, 0]))  # expect: -1 256
print(int.from_bytes(b"\x80" + b"\x00" * 10, "big", signed=True))  # expect: -154742504910672534362390528
class Number(int):
    pass
print(type(Number.from_bytes(b"\x05")).__name__)  # expect: Number
fails(int.from_bytes, "ab", "big")  # expect: TypeError: cannot convert 'str' object to bytes
fails(int.from_bytes, [256], "big")  # expect: ValueError: bytes must be in range(0, 256)
fails(int.from_bytes, b"a", "small")  # expect: ValueError: byteorder must be either 'little' or 'big'
