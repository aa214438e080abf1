# divmod is (//, %).
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class D:
    def __divmod__(self, other): return ("d", other)
    def __rdivmod__(self, other): return ("rd", other)
print(divmod(17, 5), divmod(-17, 5))  # expect: (3, 2) (-4, 3)
print(divmod(17, -5), divmod(7.5, 2), divmod(-7.5, 2))  # expect: (-4, -3) (3.0, 1.5) (-4.0, 0.5)
print(divmod(True, 2), divmod(10**30, 7))  # expect: (0, 1) (142857142857142857142857142857, 1)
print(divmod(D(), 1), divmod(1, D()))  # expect: ('d', 1) ('rd', 1)
fails(divmod, 1, 0)  # expect: ZeroDivisionError: integer division or modulo by zero
fails(divmod, 1.0, 0)  # expect: ZeroDivisionError: float divmod()
fails(divmod, "a", 1)  # expect: TypeError: unsupported operand type(s) for divmod(): 'str' and 'int'
fails(divmod, 1, None)  # expect: TypeError: unsupported operand type(s) for divmod(): 'int' and 'NoneType'
fails(divmod, 1)  # expect: TypeError: divmod expected 2 arguments, got 1
fails(divmod, 1, 2, 3)  # expect: TypeError: divmod expected 2 arguments, got 3
