# Floor division and remainder round toward minus infinity and agree.
for a in (7, -7):
    for b in (2, -2):
        print(a // b, a % b, divmod(a, b), a / b)
        # expect: 3 1 (3, 1) 3.5
        # expect: -4 -1 (-4, -1) -3.5
        # expect: -4 1 (-4, 1) -3.5
        # expect: 3 -1 (3, -1) 3.5
print(7.5 // 2, -7.5 % 2, 7 % -2.5, divmod(-7.5, 2))  # expect: 3.0 0.5 -0.5 (-4.0, 0.5)
for call in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.5 % 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 0.0 ** -1):
    try:
        call()
    except ZeroDivisionError as error:
        print(error)
        # expect: integer division or modulo by zero
        # expect: integer modulo by zero
        # expect: division by zero
        # expect: float division by zero
        # expect: float floor division by zero
        # expect: float modulo by zero
        # expect: integer division or modulo by zero
        # expect: 0.0 cannot be raised to a negative power
        # expect: 0.0 cannot be raised to a negative power
