# hex writes, fromhex reads, exactly.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print((1.0).hex(), (0.1).hex())  # expect: 0x1.0000000000000p+0 0x1.999999999999ap-4
print((-2.5).hex(), (0.0).hex(), (-0.0).hex())  # expect: -0x1.4000000000000p+1 0x0.0p+0 -0x0.0p+0
print((5e-324).hex(), float("inf").hex(), float("nan").hex())  # expect: 0x0.0000000000001p-1022 inf nan
print(float.fromhex("0x1.8p1"), float.fromhex("ff"))  # expect: 3.0 255.0
print(float.fromhex("-0X.8P-1"), float.fromhex(" inf "), float.fromhex("0x1p-1074"))  # expect: -0.25 inf 5e-324
print(all(float.fromhex(x.hex()) == x for x in (0.1, 1e300, 1 / 3, 2.2e-310)))  # expect: True
fails(float.fromhex, "xyz")  # expect: ValueError: invalid hexadecimal floating-point string
fails(float.fromhex, "0x1p5000")  # expect: OverflowError: hexadecimal value too large to represent as a float
fails(float.fromhex, "")  # expect: ValueError: invalid hexadecimal floating-point string
fails(float.fromhex, 1)  # expect: TypeError: bad argument type for built-in operation
