# Integers have the attributes of rationals and complex numbers.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print((5).real, (5).imag, (5).numerator, (5).denominator, (-5).conjugate())  # expect: 5 0 5 1 -5
print((10).as_integer_ratio(), (-3).as_integer_ratio(), (5).is_integer())  # expect: (10, 1) (-3, 1) True
print((5).__int__(), (5).__index__(), (5).__float__())  # expect: 5 5 5.0
print((5).__trunc__(), (5).__floor__(), (5).__ceil__(), (-5).__abs__())  # expect: 5 5 5 5
fails(setattr, 5, "real", 6)  # expect: AttributeError: attribute 'real' of 'int' objects is not writable
fails(setattr, 5, "name", 6)  # expect: AttributeError: 'int' object has no attribute 'name' and no __dict__ for setting new attributes
