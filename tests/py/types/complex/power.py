# Powers of complex numbers.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print((1 + 1j)**2, (1 + 1j)**0, 1j**-1)  # expect: 2j (1+0j) -1j
print((2 + 0j)**3, (1 + 2j)**3, 0j**0)  # expect: (8+0j) (-11-2j) (1+0j)
print(2**(0j), round(((1j)**0.5).real, 9), round(abs(1j**1j), 9))  # expect: (1+0j) 0.707106781 0.207879576
fails(lambda: 0j**-1)  # expect: ZeroDivisionError: 0.0 to a negative or complex power
fails(lambda: 0j**1j)  # expect: ZeroDivisionError: 0.0 to a negative or complex power
fails(pow, 1j, 2, 3)  # expect: ValueError: complex modulo
fails(lambda: (1 + 1j) ** "a")  # expect: TypeError: unsupported operand type(s) for ** or pow(): 'complex' and 'str'
