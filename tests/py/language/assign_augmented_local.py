# Every augmented operator on names.
n = 20
n += 3
print(n)  # expect: 23
n -= 1
print(n)  # expect: 22
n *= 2
print(n)  # expect: 44
n //= 3
print(n)  # expect: 14
n %= 9
print(n)  # expect: 5
n **= 3
print(n)  # expect: 125
n <<= 2
print(n)  # expect: 500
n >>= 1
print(n)  # expect: 250
n &= 0b1010110
print(n)  # expect: 82
n |= 1
print(n)  # expect: 83
n ^= 0xFF
print(n)  # expect: 172
n /= 4
print(n)  # expect: 43.0
