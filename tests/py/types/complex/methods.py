# Parts, conjugate, absolute value, equality, hash.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


z = 3 - 4j
print(z.real, z.imag, z.conjugate(), abs(z), z == 3 - 4j, z != 3)  # expect: 3.0 -4.0 (3+4j) 5.0 True True
print((3 + 0j) == 3, hash(3 + 0j) == hash(3), bool(0j), bool(1j))  # expect: True True False True
print(z.__complex__(), z.__neg__(), z.__eq__(3))  # expect: (3-4j) (-3+4j) False
print(z.__add__("a"), {1 + 0j: "one"}[1])  # expect: NotImplemented one
fails(setattr, z, "real", 1)  # expect: AttributeError: readonly attribute
fails(lambda: z < 1)  # expect: TypeError: '<' not supported between instances of 'complex' and 'int'
fails(lambda: z // 2)  # expect: TypeError: unsupported operand type(s) for //: 'complex' and 'int'
fails(lambda: z % 2)  # expect: TypeError: unsupported operand type(s) for %: 'complex' and 'int'
fails(divmod, z, 2)  # expect: TypeError: unsupported operand type(s) for divmod(): 'complex' and 'int'
fails(lambda: z / 0)  # expect: ZeroDivisionError: complex division by zero
fails(int, z)  # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'
fails(float, z)  # expect: TypeError: float() argument must be a string or a real number, not 'complex'
fails(abs, complex(1.7e308, 1.7e308))  # expect: OverflowError: absolute value too large
fails(lambda: z + "a")  # expect: TypeError: unsupported operand type(s) for +: 'complex' and 'str'
