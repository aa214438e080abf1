# The shortest text that reads back as the same number.
print(0.1, 0.1 + 0.2)  # expect: 0.1 0.30000000000000004
print(1 / 3, 2 / 3, 1e15)  # expect: 0.3333333333333333 0.6666666666666666 1000000000000000.0
print(1e16, 123456789012345680.0)  # expect: 1e+16 1.2345678901234568e+17
print(5e-324, 1.7976931348623157e308)  # expect: 5e-324 1.7976931348623157e+308
print(2.2250738585072014e-308, 1e-7, 0.0001, 0.00001)  # expect: 2.2250738585072014e-308 1e-07 0.0001 1e-05
print(float(10**22), float(10**23))  # expect: 1e+22 1e+23
print(9007199254740993.0, 0.3, 1.1, 100.0, 1e100)  # expect: 9007199254740992.0 0.3 1.1 100.0 1e+100
print(repr(float("inf")), repr(float("-inf")), str(float("nan")), -float("nan") != 0)  # expect: inf -inf nan True
print(all(float(repr(x)) == x for x in (0.1, 1 / 7, 2**0.5, 1e-300 / 3, 123.456e77)))  # expect: True
