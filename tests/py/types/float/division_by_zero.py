# Division by zero is an error, not infinity.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


fails(lambda: 1.0 / 0)  # expect: ZeroDivisionError: float division by zero
fails(lambda: 1 / 0.0)  # expect: ZeroDivisionError: float division by zero
fails(lambda: 1.0 // 0)  # expect: ZeroDivisionError: float floor division by zero
fails(lambda: 1.0 % 0)  # expect: ZeroDivisionError: float modulo by zero
fails(lambda: divmod(1.0, 0.0))  # expect: ZeroDivisionError: float divmod()
fails(lambda: 0.0 ** -1)  # expect: ZeroDivisionError: 0.0 cannot be raised to a negative power
fails(lambda: 0.0 / 0.0)  # expect: ZeroDivisionError: float division by zero
