# to_bytes: length, byte order, sign.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print((1024).to_bytes(2, "big"))  # expect: b'\x04\x00'
print((1024).to_bytes(2, "little"), (1).to_bytes(), (0).to_bytes(0, "big"))  # expect: b'\x00\x04' b'\x01' b''
print((-1).to_bytes(3, "big", signed=True))  # expect: b'\xff\xff\xff'
print((-129).to_bytes(2, "little", signed=True), (127).to_bytes(1, signed=True))  # expect: b'\x7f\xff' b'\x7f'
print((2**100).to_bytes(13, "big").hex())  # expect: 10000000000000000000000000
print((5).to_bytes(length=2, byteorder="little"))  # expect: b'\x05\x00'
fails((256).to_bytes, 1, "big")  # expect: OverflowError: int too big to convert
fails((-1).to_bytes, 1, "big")  # expect: OverflowError: can't convert negative int to unsigned
fails((128).to_bytes, 1, "big", signed=True)  # expect: OverflowError: int too big to convert
fails((1).to_bytes, -1, "big")  # expect: ValueError: length argument must be non-negative
fails((1).to_bytes, 1, "middle")  # expect: ValueError: byteorder must be either 'little' or 'big'
