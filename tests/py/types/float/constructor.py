# float() of other things: __float__, then __index__.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Both:
    def __float__(self):
        return 1.5
    def __index__(self):
        return 7
class Index:
    def __index__(self):
        return 7
class Bad:
    def __float__(self):
        return 1
print(float(), float(3), float(True), float(10**20))  # expect: 0.0 3.0 1.0 1e+20
print(float(Both()), float(Index()), float(2.5))  # expect: 1.5 7.0 2.5
fails(float, Bad())  # expect: TypeError: Bad.__float__ returned non-float (type int)
fails(float, None)  # expect: TypeError: float() argument must be a string or a real number, not 'NoneType'
fails(float, [])  # expect: TypeError: float() argument must be a string or a real number, not 'list'
fails(float, 1j)  # expect: TypeError: float() argument must be a string or a real number, not 'complex'
fails(float, 10**400)  # expect: OverflowError: int too large to convert to float
fails(float, 1, 2)  # expect: TypeError: float expected at most 1 argument, got 2
fails(float, x=1)  # expect: TypeError: float() takes no keyword arguments
