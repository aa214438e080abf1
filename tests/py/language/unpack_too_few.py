# Too few values: the message names both numbers.
try:
    a, b, c = 1, 2
except ValueError as error:
    print(error)  # expect: not enough values to unpack (expected 3, got 2)
try:
    a, b = iter([])
except ValueError as error:
    print(error)  # expect: not enough values to unpack (expected 2, got 0)
try:
    a, *b, c, d = [1, 2]
except ValueError as error:
    print(error)  # expect: not enough values to unpack (expected at least 3, got 2)
