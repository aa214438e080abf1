# True division gives the nearest float, even of integers too large for one.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(7 / 2, -7 / 2, 6 / 3, 0 / -5)  # expect: 3.5 -3.5 2.0 -0.0
print(1 / 3, 2 / 3, 10**18 / 3)  # expect: 0.3333333333333333 0.6666666666666666 3.333333333333333e+17
print(10**400 / 10**398, 3 * 10**400 / 10**400)  # expect: 100.0 3.0
print((2**53 + 1) / 1, (2**53 + 3) / 1)  # expect: 9007199254740992.0 9007199254740996.0
print(1 / 10**320, 1 / 10**330)  # expect: 1e-320 0.0
fails(lambda: 10**400 / 3)  # expect: OverflowError: integer division result too large for a float
fails(lambda: 1.0 * 10**400)  # expect: OverflowError: int too large to convert to float
