# Methods called wrongly.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


fails(str.upper)  # expect: TypeError: unbound method str.upper() needs an argument
fails(str.upper, 5)  # expect: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
fails("a".upper, x=1)  # expect: TypeError: str.upper() takes no keyword arguments
fails(lambda s: s(), "a")  # expect: TypeError: 'str' object is not callable
fails(setattr, "a", "x", 1)  # expect: AttributeError: 'str' object has no attribute 'x' and no __dict__ for setting new attributes
fails("a".join)  # expect: TypeError: str.join() takes exactly one argument (0 given)
fails("a".center)  # expect: TypeError: center expected at least 1 argument, got 0
fails(str, 1, 2, 3, 4)  # expect: TypeError: str expected at most 3 arguments, got 4
fails(lambda: "abc".lenght)  # expect: AttributeError: 'str' object has no attribute 'lenght'
fails(lambda: "a" @ "b")  # expect: TypeError: unsupported operand type(s) for @: 'str' and 'str'
fails(lambda: ~"a")  # expect: TypeError: bad operand type for unary ~: 'str'
fails(str.__add__, "a", 1)  # expect: TypeError: can only concatenate str (not "int") to str
fails(str.__mul__, "a", "b")  # expect: TypeError: 'str' object cannot be interpreted as an integer
