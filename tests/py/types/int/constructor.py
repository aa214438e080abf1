# int without arguments, and with wrong ones.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(int(), int(True), int("5"), int(5))  # expect: 0 1 5 5
fails(int, "5", "6")  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(int, 1, 2, 3)  # expect: TypeError: int expected at most 2 arguments, got 3
fails(int, x=5)  # expect: TypeError: int() got an unexpected keyword argument 'x'
print(int.__name__, int.__mro__, int.__bases__)  # expect: int (<class 'int'>, <class 'object'>) (<class 'object'>,)
