# Shifts of positive and negative ints, small and large.
print(1 << 0, 1 << 62, 1 << 63, 1 << 64, 1 << 200 >> 199, -1 >> 5, -5 >> 1, 5 >> 1, 5 >> 1000, -5 >> 1000, -3 << 70)
# expect: 1 4611686018427387904 9223372036854775808 18446744073709551616 2 -1 -3 2 0 -1 -3541774862152233910272
for call in (lambda: 1 << -1, lambda: 1 >> -1):
    try:
        call()
    except ValueError as error:
        print(error)
        # expect: negative shift count
        # expect: negative shift count
