# round of numbers and of objects with __round__.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class R:
    def __round__(self, n=None): return ("round", n)
print(round(2.5), round(3.5), round(-1.5))  # expect: 2 4 -2
print(round(2.567, 2), round(1234, -2), round(5), round(True))  # expect: 2.57 1200 5 1
print(round(R()), round(R(), 3))  # expect: ('round', None) ('round', 3)
print(round(number=1.25, ndigits=1), round(0.5), round(1e20))  # expect: 1.2 0 100000000000000000000
fails(round)  # expect: TypeError: round() missing required argument 'number' (pos 1)
fails(round, "a")  # expect: TypeError: type str doesn't define __round__ method
fails(round, 1, "a")  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(round, 1j)  # expect: TypeError: type complex doesn't define __round__ method
fails(round, 1, 2, 3)  # expect: TypeError: round() takes at most 2 arguments (3 given)
fails(round, float("nan"))  # expect: ValueError: cannot convert float NaN to integer
fails(round, [])  # expect: TypeError: type list doesn't define __round__ method
