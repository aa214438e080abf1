# abs of numbers and of objects with __abs__.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class V:
    def __abs__(self):
        return "length"
print(abs(-5), abs(5), abs(-2.5), abs(3 - 4j))  # expect: 5 5 2.5 5.0
print(abs(True), abs(-10**30), abs(V()), abs(-0.0))  # expect: 1 1000000000000000000000000000000 length 0.0
fails(abs)  # expect: TypeError: abs() takes exactly one argument (0 given)
fails(abs, "a")  # expect: TypeError: bad operand type for abs(): 'str'
fails(abs, None)  # expect: TypeError: bad operand type for abs(): 'NoneType'
fails(abs, 1, 2)  # expect: TypeError: abs() takes exactly one argument (2 given)
fails(abs, x=1)  # expect: TypeError: abs() takes no keyword arguments
