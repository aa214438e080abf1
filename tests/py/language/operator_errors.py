# Operands that do not fit: the message names the operator and both types.
calls = [lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: {} | 1, lambda: 1 - None, lambda: "a" * "b",
         lambda: 1.5 << 2, lambda: None @ 1, lambda: 1 // "a", lambda: "x" ** 2, lambda: -"a", lambda: ~1.5, lambda: +[],
         lambda: 1 < "a", lambda: None >= 0, lambda: [] < {}, lambda: 1 & 2.0, lambda: object() % 2, lambda: pow("a", 2, 3)]
for call in calls:
    try:
        call()
    except TypeError as error:
        print(error)
        # expect: unsupported operand type(s) for +: 'int' and 'str'
        # expect: can only concatenate str (not "int") to str
        # expect: can only concatenate list (not "tuple") to list
        # expect: unsupported operand type(s) for |: 'dict' and 'int'
        # expect: unsupported operand type(s) for -: 'int' and 'NoneType'
        # expect: can't multiply sequence by non-int of type 'str'
        # expect: unsupported operand type(s) for <<: 'float' and 'int'
        # expect: unsupported operand type(s) for @: 'NoneType' and 'int'
        # expect: unsupported operand type(s) for //: 'int' and 'str'
        # expect: unsupported operand type(s) for ** or pow(): 'str' and 'int'
        # expect: bad operand type for unary -: 'str'
        # expect: bad operand type for unary ~: 'float'
        # expect: bad operand type for unary +: 'list'
        # expect: '<' not supported between instances of 'int' and 'str'
        # expect: '>=' not supported between instances of 'NoneType' and 'int'
        # expect: '<' not supported between instances of 'list' and 'dict'
        # expect: unsupported operand type(s) for &: 'int' and 'float'
        # expect: unsupported operand type(s) for %: 'object' and 'int'
        # expect: unsupported operand type(s) for ** or pow(): 'str', 'int', 'int'
