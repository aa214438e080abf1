# float() of text.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(float("1.5"), float(" -2\n"), float("1e5"), float("+.5"))  # expect: 1.5 -2.0 100000.0 0.5
print(float("5."), float("1_000.25"), float(b"2.5"))  # expect: 5.0 1000.25 2.5
print(float("inf"), float("-Infinity"), float("NaN"))  # expect: inf -inf nan
print(float("iNf"), float("1e400"), float("-1e-400"), float("٣.٥"))  # expect: inf inf -0.0 3.5
print(float("0.1") == 0.1)  # expect: True
print(float("123456789012345678901234567890"))  # expect: 1.2345678901234568e+29
print(float("9007199254740993"), float("1" * 400))  # expect: 9007199254740992.0 inf
fails(float, "")  # expect: ValueError: could not convert string to float: ''
fails(float, "abc")  # expect: ValueError: could not convert string to float: 'abc'
fails(float, "1.5.2")  # expect: ValueError: could not convert string to float: '1.5.2'
fails(float, "1__0")  # expect: ValueError: could not convert string to float: '1__0'
fails(float, "0x10")  # expect: ValueError: could not convert string to float: '0x10'
fails(float, b"x")  # expect: ValueError: could not convert string to float: b'x'
fails(float, "1e")  # expect: ValueError: could not convert string to float: '1e'
fails(float, "infinit")  # expect: ValueError: could not convert string to float: 'infinit'
