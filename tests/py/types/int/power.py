# Powers: integer results for non-negative exponents, float for negative ones.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(2**10, (-2)**3, -2**2, 0**0, 7**0, 1**10**9)  # expect: 1024 -8 -4 1 1 1
print(2**-1, 10**-2, (-2)**-3)  # expect: 0.5 0.01 -0.125
print(2**100, (-3)**41)  # expect: 1267650600228229401496703205376 -36472996377170786403
print(2**0.5, 4**0.5)  # expect: 1.4142135623730951 2.0
print((-8)**(1/3) == complex(1.0000000000000002, 1.7320508075688772))  # expect: True
print((-1)**1000000001, 10**0)  # expect: -1 1
fails(lambda: 0**-2)  # expect: ZeroDivisionError: 0.0 cannot be raised to a negative power
fails(lambda: 2**"3")  # expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'
