# Floor division rounds toward minus infinity, and the remainder has the sign of the divisor.
print(7 // 2, -7 // 2, 7 // -2, -7 // -2)  # expect: 3 -4 -4 3
print(7 % 2, -7 % 2, 7 % -2, -7 % -2)  # expect: 1 1 -1 -1
print(divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(-7, -2))  # expect: (3, 1) (-4, 1) (-4, -1) (3, -1)
print(0 // 5, 0 % -5, -1 // 10**20, -1 % 10**20)  # expect: 0 0 -1 99999999999999999999
print(10**30 // 7)  # expect: 142857142857142857142857142857
print(-10**30 // 7, 10**30 % -7)  # expect: -142857142857142857142857142858 -6
print(divmod(-10**25, 10**12 + 39))  # expect: (-9999999999611, 999999984829)
print(all((a // b) * b + a % b == a for a in range(-9, 9) for b in (-4, -3, 3, 4)))  # expect: True
