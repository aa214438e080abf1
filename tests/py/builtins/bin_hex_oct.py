# Text of integers in other bases.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class I:
    def __index__(self):
        return 255
print(bin(10), oct(10), hex(10), bin(-5), hex(-255), oct(0))  # expect: 0b1010 0o12 0xa -0b101 -0xff 0o0
print(hex(2**70), bin(True), hex(I()), oct(-2**65))  # expect: 0x400000000000000000 0b1 0xff -0o4000000000000000000000
fails(bin, 1.5)  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(hex, "a")  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(oct, None)  # expect: TypeError: 'NoneType' object cannot be interpreted as an integer
fails(bin)  # expect: TypeError: bin() takes exactly one argument (0 given)
