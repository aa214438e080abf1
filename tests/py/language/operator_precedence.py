# Precedence and associativity of the operators.
print(2 + 3 * 4, (2 + 3) * 4, -2 ** 2, 2 ** -1, 2 ** 3 ** 2, -3 % 5, -7 // 2)  # expect: 14 20 -4 0.5 512 2 -4
print(1 << 2 + 1, 6 & 3 | 8, 5 ^ 1 & 3, ~1 + 2, not 1 == 2, 1 | 2 == 2)  # expect: 8 10 4 0 True False
print(10 - 3 - 2, 100 / 10 / 5, 7 % 4 % 2, 2 * 3 % 4, True + True, "a" + "b" * 2)  # expect: 5 2.0 1 2 2 abb
print(not True or True, not (True or True), 1 if 0 else 2 if 0 else 3, 1 < 2 and 3 < 4)  # expect: True False 3 True
print(-1 .__abs__(), 1 .real, (lambda: 1)() + 1)  # expect: -1 1 2
