# pow with two and three arguments.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class P:
    def __pow__(self, other, mod=None): return (other, mod)
    def __rpow__(self, other): return ("r", other)
print(pow(2, 5), pow(2, -1), pow(2.0, 3), pow(2, 5, 7), pow(3, -1, 7), pow(base=2, exp=3))  # expect: 32 0.5 8.0 4 5 8
print(pow(2, exp=5, mod=6), pow(1j, 2), pow(P(), 2))  # expect: 2 (-1+0j) (2, None)
print(pow(P(), 2, 3), pow(5, P()), pow(0, 0))  # expect: (2, 3) ('r', 5) 1
fails(pow, 2)  # expect: TypeError: pow() missing required argument 'exp' (pos 2)
fails(pow, "a", 2)  # expect: TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'
fails(pow, 2, 3, 0)  # expect: ValueError: pow() 3rd argument cannot be 0
fails(pow, 2, -1, 4)  # expect: ValueError: base is not invertible for the given modulus
fails(pow, 0, -1)  # expect: ZeroDivisionError: 0.0 cannot be raised to a negative power
fails(pow, 2.0, 3, 5)  # expect: TypeError: pow() 3rd argument not allowed unless all arguments are integers
fails(pow, 2, 3, 4, 5)  # expect: TypeError: pow() takes at most 3 arguments (4 given)
