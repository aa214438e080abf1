# Arithmetic of floats, mixed with integers.
print(1.5 + 2, 2 - 0.5, 1.5 * 4, 7.5 / 2.5, 2 * 0.1, 1e308 * 10, -1e308 * 10)  # expect: 3.5 1.5 6.0 3.0 0.2 inf -inf
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2)  # expect: 3.0 -4.0 1.5 0.5
print(7.5 % -2, divmod(-7.5, 2), 1e20 // 3)  # expect: -0.5 (-4.0, 0.5) 3.333333333333333e+19
print(-1.5, +1.5, abs(-1.5), abs(-0.0), 0.0 * -1)  # expect: -1.5 1.5 1.5 0.0 -0.0
print(5.0 % 3, -0.0 % 3, 0.0 % -3, 1.0 // 0.1)  # expect: 2.0 0.0 -0.0 9.0
print(1.0 % 0.1, 3 % float("inf"), -3 % float("inf"))  # expect: 0.09999999999999995 3.0 inf
print(True + 0.5, 10**20 + 0.0, 0.1 * 3 == 0.3)  # expect: 1.5 1e+20 False
