# Powers of ints, floats and complex numbers, and with a modulus.
print(2 ** 10, 2 ** -2, (-8) ** (1 / 3) != -2, 0 ** 0, 2.0 ** 3, 4 ** 0.5, (-1) ** 2, True ** 2)
# expect: 1024 0.25 True 1 8.0 2.0 1 1
print(pow(3, 4, 5), pow(3, -1, 7), pow(2, 100, 10 ** 9 + 7))  # expect: 1 5 976371285
for call in (lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 5)):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(error)
        # expect: base is not invertible for the given modulus
        # expect: pow() 3rd argument cannot be 0
        # expect: pow() 3rd argument not allowed unless all arguments are integers
