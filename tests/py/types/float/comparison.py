# Comparison, with the peculiarities of nan, infinity and negative zero.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


nan, inf = float("nan"), float("inf")
print(1.5 < 2, 1.5 <= 1.5, 2.5 > 3, 1.0 == 1, 0.0 == -0.0, 0.1 + 0.2 == 0.3)  # expect: True True False True True False
print(nan == nan, nan != nan, nan < 1, nan > 1, nan >= nan)  # expect: False True False False False
print(nan is nan, nan in [nan], [nan] == [nan])  # expect: True True True
print(inf > 10**1000, -inf < -10**1000, inf == inf)  # expect: True True True
print(inf - inf != inf - inf, inf + 1 == inf)  # expect: True True
print(1e16 == 10**16, 1e23 == 10**23, 2.5 < 10**400)  # expect: True False True
print(-2.5 > -10**400, 9007199254740993 > 9007199254740992.0)  # expect: True True
print(max(1.5, 2), min(nan, 1) is nan, max(1, nan), sorted([2.5, -1, 0.5, 10]))  # expect: 2 True 1 [-1, 0.5, 2.5, 10]
fails(lambda: 1.5 < "a")  # expect: TypeError: '<' not supported between instances of 'float' and 'str'
fails(lambda: 1.5 + "a")  # expect: TypeError: unsupported operand type(s) for +: 'float' and 'str'
