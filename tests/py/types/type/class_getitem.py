# __class_getitem__ makes a class subscriptable, but not its instances.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__} of {item}"
class Small(Box): ...
class Plain: ...
print(Box[int.__name__], Small["x", 1], Box[...])  # expect: Box of int Small of ('x', 1) Box of Ellipsis
fails(lambda: Box()[1])  # expect: TypeError: 'Box' object is not subscriptable
fails(lambda: Plain[int])  # expect: TypeError: type 'Plain' is not subscriptable
fails(lambda: int[str])  # expect: TypeError: type 'int' is not subscriptable
print(list[int], dict[str, list[int]])  # expect: list[int] dict[str, list[int]]
print(tuple[int, ...], type[Box] is not None)  # expect: tuple[int, ...] True
print(list[int] == list[int], list[int].__origin__, list[int].__args__)  # expect: True <class 'list'> (<class 'int'>,)
