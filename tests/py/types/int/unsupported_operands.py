# Operators refuse what they cannot handle, naming both types.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


fails(lambda: 1 + "a")  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
fails(lambda: "a" + 1)  # expect: TypeError: can only concatenate str (not "int") to str
fails(lambda: 1 - None)  # expect: TypeError: unsupported operand type(s) for -: 'int' and 'NoneType'
fails(lambda: 1 * {})  # expect: TypeError: unsupported operand type(s) for *: 'int' and 'dict'
fails(lambda: [] / 1)  # expect: TypeError: unsupported operand type(s) for /: 'list' and 'int'
fails(lambda: 1 // "a")  # expect: TypeError: unsupported operand type(s) for //: 'int' and 'str'
fails(lambda: 1 % [])  # expect: TypeError: unsupported operand type(s) for %: 'int' and 'list'
fails(lambda: 1 ** ())  # expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'tuple'
fails(lambda: 1 @ 2)  # expect: TypeError: unsupported operand type(s) for @: 'int' and 'int'
fails(lambda: 1 | 1.5)  # expect: TypeError: unsupported operand type(s) for |: 'int' and 'float'
fails(lambda: divmod(1, "a"))  # expect: TypeError: unsupported operand type(s) for divmod(): 'int' and 'str'
fails(lambda: -"a")  # expect: TypeError: bad operand type for unary -: 'str'
fails(lambda n: n(), 1)  # expect: TypeError: 'int' object is not callable
fails(lambda n: n[0], 1)  # expect: TypeError: 'int' object is not subscriptable
fails(lambda: len(1))  # expect: TypeError: object of type 'int' has no len()
fails(lambda: iter(1))  # expect: TypeError: 'int' object is not iterable
