# Too many values: the message names the expected number only.
try:
    a, b = 1, 2, 3
except ValueError as error:
    print(error)  # expect: too many values to unpack (expected 2)
try:
    (c,) = "xy"
except ValueError as error:
    print(error)  # expect: too many values to unpack (expected 1)
try:
    a, b = {1: 1, 2: 2, 3: 3}
except ValueError as error:
    print(error)  # expect: too many values to unpack (expected 2)
