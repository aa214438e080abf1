# Floats: signed zero, infinity, NaN, mixed arithmetic and repr.
inf = float("inf")
print(-0.0, 0.0 == -0.0, inf, -inf, inf - inf, inf * 0, 1 / 3, 1e16, 1e15 + 0.3, 1e-5, 0.1 + 0.2, 2.0 ** 0.5)
# expect: -0.0 True inf -inf nan nan 0.3333333333333333 1e+16 1000000000000000.2 1e-05 0.30000000000000004 1.4142135623730951
print(1e308 * 10, -1e308 * 10, 5e-324 / 2, 1 + 2.0, 3 * 0.5, 7 // 2.0, True + 0.5, 10 ** 20 + 0.0, 1e22, 1e23)
# expect: inf -inf 0.0 3.0 1.5 3.0 1.5 1e+20 1e+22 1e+23
print(float("nan") != float("nan"), inf == inf, 1 == 1.0, 2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53))
# expect: True True True False True
try:
    2.0 ** 10000
except OverflowError as error:
    print(error)  # expect: (34, 'Numerical result out of range')
try:
    10 ** 400 * 1.0
except OverflowError as error:
    print(error)  # expect: int too large to convert to float
