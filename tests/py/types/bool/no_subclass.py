# bool cannot be subclassed, and has two instances only.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


fails(type, "B", (bool,), {})  # expect: TypeError: type 'bool' is not an acceptable base type
print(bool(1) is True, bool("") is False)  # expect: True True
print((1 == 1) is True, bool.__new__(bool, 3) is True)  # expect: True True
class B(bool):  # raises: TypeError: type 'bool' is not an acceptable base type
    pass
