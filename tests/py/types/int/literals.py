# Integer literals: four bases, underscores, no limit.
print(0, 00, 1_000_000, 0b1010, 0o755, 0xDEAD_beef)  # expect: 0 0 1000000 10 493 3735928559
print(0XFF, 0B1, 0O17, 0x_f)  # expect: 255 1 15 15
print(123456789012345678901234567890)  # expect: 123456789012345678901234567890
print(-5, - 5, --5, +5, ~5)  # expect: -5 -5 5 5 -6
print(type(5), (5).__class__.__name__)  # expect: <class 'int'> int
