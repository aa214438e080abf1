# Dividing by zero names the operation.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


fails(lambda: 1 / 0)  # expect: ZeroDivisionError: division by zero
fails(lambda: 1 // 0)  # expect: ZeroDivisionError: integer division or modulo by zero
fails(lambda: 1 % 0)  # expect: ZeroDivisionError: integer modulo by zero
fails(lambda: divmod(1, 0))  # expect: ZeroDivisionError: integer division or modulo by zero
fails(lambda: 0 ** -1)  # expect: ZeroDivisionError: 0.0 cannot be raised to a negative power
fails(lambda: 10**30 // 0)  # expect: ZeroDivisionError: integer division or modulo by zero
fails(lambda: 10**30 % 0)  # expect: ZeroDivisionError: integer modulo by zero
fails(lambda: pow(2, 5, 0))  # expect: ValueError: pow() 3rd argument cannot be 0
