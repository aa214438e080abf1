# How complex numbers are written.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print([1j, 1 + 0j, complex(0, -0.0), complex(-0.0, 1), complex(1.5, -2), complex(float("inf"), float("nan"))])  # expect: [1j, (1+0j), -0j, (-0+1j), (1.5-2j), (inf+nanj)]
print(str(1 + 2j), repr(-1 - 1j), complex(0, 1e100))  # expect: (1+2j) (-1-1j) 1e+100j
print(complex(1e-10, 0), complex(float("nan"), float("-inf")))  # expect: (1e-10+0j) (nan-infj)
print(f"{1 + 2j}", f"{1 + 2j:.2f}", f"{1 + 2j:>12}|")  # expect: (1+2j) 1.00+2.00j       (1+2j)|
print(f"{1234.5 + 2j:,}", f"{1.5 + 2j:e}", f"{3 + 4j:+g}")  # expect: (1,234.5+2j) 1.500000e+00+2.000000e+00j +3+4j
fails(format, 1j, "d")  # expect: ValueError: Unknown format code 'd' for object of type 'complex'
fails(format, 1j, "05")  # expect: ValueError: Zero padding is not allowed in complex format specifier
fails(format, 1j, "=10")  # expect: ValueError: '=' alignment flag is not allowed in complex format specifier
