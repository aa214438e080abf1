# Special methods return NotImplemented for foreign operands.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print((5).__add__(2), (5).__add__(2.0), (5).__sub__("a"))  # expect: 7 NotImplemented NotImplemented
print((5).__radd__(1), (5).__rsub__(1), (5).__pow__(2, 7))  # expect: 6 -4 4
print((5).__eq__(5), (5).__eq__("5"), (5).__lt__(6))  # expect: True NotImplemented True
print((5).__lt__(6.0), (5).__bool__(), (0).__bool__(), (5).__hash__())  # expect: NotImplemented True False 5
print((7).__divmod__(2), (7).__rdivmod__(15), (7).__truediv__(2))  # expect: (3, 1) (2, 1) 3.5
print((7).__floordiv__(2), (7).__mod__(4), (7).__neg__(), (7).__pos__(), (7).__invert__())  # expect: 3 3 -7 7 -8
print((7).__and__(3), (7).__or__(8), (7).__xor__(1), (7).__lshift__(1))  # expect: 3 15 6 14
print((7).__rshift__(1), (7).__round__(), (7).__repr__(), (7).__format__("03"))  # expect: 3 7 7 007
fails((5).__add__)  # expect: TypeError: expected 1 argument, got 0
fails((5).__add__, 1, 2)  # expect: TypeError: expected 1 argument, got 2
fails(int.__add__, "a", 1)  # expect: TypeError: descriptor '__add__' requires a 'int' object but received a 'str'
fails(int.__add__)  # expect: TypeError: descriptor '__add__' of 'int' object needs an argument
