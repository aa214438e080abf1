# type with one argument; with three it is tested with classes.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(type(1), type("a"), type(None))  # expect: <class 'int'> <class 'str'> <class 'NoneType'>
print(type(type), type([]) is list)  # expect: <class 'type'> True
print(type(1) == int, type(type(1)), type(lambda: 0).__name__)  # expect: True <class 'type'> function
fails(type)  # expect: TypeError: type() takes 1 or 3 arguments
fails(type, 1, 2)  # expect: TypeError: type() takes 1 or 3 arguments
fails(type, "a", (), {}, 1)  # expect: TypeError: type() takes 1 or 3 arguments
