# int() asks for __int__, then __index__; operations that need an index ask only for the latter.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Both:
    def __int__(self):
        return 7
    def __index__(self):
        return 8
class Index:
    def __index__(self):
        return 9
class Bad:
    def __int__(self):
        return "seven"
    def __index__(self):
        return 1.5
print(int(Both()), int(Index()), [0] * Index() == [0] * 9, hex(Both()), "abcdefghij"[Both()])  # expect: 7 9 True 0x8 i
print(range(Index()), 1 << (lambda: 3)())  # expect: range(0, 9) 8
fails(int, Bad())  # expect: TypeError: __int__ returned non-int (type str)
fails(hex, Bad())  # expect: TypeError: __index__ returned non-int (type float)
fails(int, object())  # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'object'
fails(int, None)  # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
fails(int, [])  # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
