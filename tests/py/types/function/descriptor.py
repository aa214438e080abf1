# Functions bind as methods through __get__.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


def double(self):
    return self * 2
bound = double.__get__(21)
print(bound(), bound.__self__, bound.__func__ is double)  # expect: 42 21 True
print(double.__get__(None, int) is double, type(bound).__name__)  # expect: True method
class Number(int):
    twice = double
print(Number(4).twice(), Number.twice(5), Number.twice is double)  # expect: 8 10 True
print(Number(1).twice == Number(1).twice, Number(3).twice.__name__)  # expect: False double
n = Number(7)
n.local = double
fails(n.local)  # expect: TypeError: double() missing 1 required positional argument: 'self'
fails(double.__get__)  # expect: TypeError:  expected at least 1 argument, got 0
fails(double.__get__, None, None)  # expect: TypeError: __get__(None, None) is invalid
print(hasattr(double, "__get__"), hasattr(len, "__get__"), hasattr(double, "__set__"))  # expect: True False False
