# pow with a modulus, also with negative exponents, which invert.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(pow(2, 10, 1000), pow(3, 200, 13), pow(2, 0, 1), pow(2, 0, 7))  # expect: 24 9 0 1
print(pow(-2, 3, 5), pow(2, 3, -5), pow(-2, 3, -5))  # expect: 2 -2 -3
print(pow(3, -1, 11), 3 * pow(3, -1, 11) % 11, pow(3, -2, 11))  # expect: 4 1 5
print(pow(123456789, 987654321, 10**20 + 39))  # expect: 19257466454105916172
fails(pow, 2, -1, 4)  # expect: ValueError: base is not invertible for the given modulus
fails(pow, 2, 3, 0)  # expect: ValueError: pow() 3rd argument cannot be 0
fails(pow, 2, 3.0, 5)  # expect: TypeError: pow() 3rd argument not allowed unless all arguments are integers
fails(pow, 2.0, 3, 5)  # expect: TypeError: pow() 3rd argument not allowed unless all arguments are integers
