# Truth asks for __bool__, then for __len__.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Both:
    def __bool__(self):
        return False
    def __len__(self):
        return 3
class Length:
    def __len__(self):
        return 0
class Plain:
    pass
class Text:
    def __bool__(self):
        return "yes"
class Negative:
    def __len__(self):
        return -1
class Fraction:
    def __len__(self):
        return 1.5
class Blocked:
    __bool__ = None
print(bool(Both()), bool(Length()), bool(Plain()), not Length(), 1 if Both() else 2)  # expect: False False True True 2
fails(bool, Text())  # expect: TypeError: __bool__ should return bool, returned str
fails(bool, Negative())  # expect: ValueError: __len__() should return >= 0
fails(bool, Fraction())  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(bool, Blocked())  # expect: TypeError: 'NoneType' object is not callable
