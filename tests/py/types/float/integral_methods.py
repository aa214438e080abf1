# Conversion to integers by cutting, flooring and ceiling.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print((2.7).__trunc__(), (-2.7).__trunc__(), (2.2).__floor__())  # expect: 2 -2 2
print((-2.2).__floor__(), (2.2).__ceil__(), (-2.2).__ceil__())  # expect: -3 3 -2
print((2.5).real, (2.5).imag, (2.5).conjugate(), (2.5).__float__())  # expect: 2.5 0.0 2.5 2.5
print((2.5).__int__(), (2.5).__bool__(), (0.0).__bool__())  # expect: 2 True False
fails(float("inf").__trunc__)  # expect: OverflowError: cannot convert float infinity to integer
fails(float("nan").__floor__)  # expect: ValueError: cannot convert float NaN to integer
fails(float("-inf").__ceil__)  # expect: OverflowError: cannot convert float infinity to integer
