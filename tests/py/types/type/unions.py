# int | str.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


u = int | str
print(u, u == str | int, int | int)  # expect: int | str True <class 'int'>
print(int | None, u.__args__, isinstance(5, u))  # expect: int | None (<class 'int'>, <class 'str'>) True
print(type(u).__name__, (int | str) | float)  # expect: UnionType int | str | float
print(list[int] | None, hash(u) == hash(str | int))  # expect: list[int] | None True
fails(lambda: int | 5)  # expect: TypeError: unsupported operand type(s) for |: 'type' and 'int'
fails(lambda: 5 | int)  # expect: TypeError: unsupported operand type(s) for |: 'int' and 'type'
fails(lambda: int | "str")  # expect: TypeError: unsupported operand type(s) for |: 'type' and 'str'
fails(u)  # expect: TypeError: 'types.UnionType' object is not callable
print(None | int, issubclass(bool, int | str))  # expect: None | int True
