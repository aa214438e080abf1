# bit_length and bit_count ignore the sign.
print([n.bit_length() for n in (0, 1, 2, 255, 256, -1, -256)])  # expect: [0, 1, 2, 8, 9, 1, 9]
print([n.bit_count() for n in (0, 1, 7, 255, -7, 2**100 - 1)])  # expect: [0, 1, 3, 8, 3, 100]
print((2**1000).bit_length(), (-2**1000).bit_count())  # expect: 1001 1
