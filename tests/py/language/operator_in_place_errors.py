# In-place operators have their own names in messages.
def run(source):
    try:
        exec(source)
    except TypeError as error:
        print(error)
for op in ("+", "-", "*", "/", "//", "%", "**", "@", "&", "|", "^", "<<", ">>"):
    run(f"x = None\nx {op}= 1")
    # expect: unsupported operand type(s) for +=: 'NoneType' and 'int'
    # expect: unsupported operand type(s) for -=: 'NoneType' and 'int'
    # expect: unsupported operand type(s) for *=: 'NoneType' and 'int'
    # expect: unsupported operand type(s) for /=: 'NoneType' and 'int'
    # expect: unsupported operand type(s) for //=: 'NoneType' and 'int'
    # expect: unsupported operand type(s) for %=: 'NoneType' and 'int'
    # expect: unsupported operand type(s) for **=: 'NoneType' and 'int'
    # expect: unsupported operand type(s) for @=: 'NoneType' and 'int'
    # expect: unsupported operand type(s) for &=: 'NoneType' and 'int'
    # expect: unsupported operand type(s) for |=: 'NoneType' and 'int'
    # expect: unsupported operand type(s) for ^=: 'NoneType' and 'int'
    # expect: unsupported operand type(s) for <<=: 'NoneType' and 'int'
    # expect: unsupported operand type(s) for >>=: 'NoneType' and 'int'
