# The special methods of float give NotImplemented to foreign operands.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print((1.5).__add__(2), (1.5).__radd__(2), (1.5).__sub__("a"))  # expect: 3.5 3.5 NotImplemented
print((1.5).__eq__(1.5), (1.5).__eq__("a"))  # expect: True NotImplemented
print((1.5).__lt__(2), (1.5).__lt__("a"))  # expect: True NotImplemented
print((7.5).__floordiv__(2), (7.5).__mod__(2), (7.5).__divmod__(2))  # expect: 3.0 1.5 (3.0, 1.5)
print((7.5).__rdivmod__(20), (2.0).__pow__(3), (2.0).__rpow__(3))  # expect: (2.0, 5.0) 8.0 9.0
print((1.5).__neg__(), (1.5).__pos__())  # expect: -1.5 1.5
print((-1.5).__abs__(), (1.5).__round__(), (1.25).__round__(1))  # expect: 1.5 2 1.2
print((1.5).__repr__(), (1.5).__format__(".3f"), (1.5).__hash__() == hash(1.5))  # expect: 1.5 1.500 True
print((1.5).__add__(1j), (1.5) + 1j)  # expect: NotImplemented (1.5+1j)
fails((1.5).__add__)  # expect: TypeError: expected 1 argument, got 0
