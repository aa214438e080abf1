# Every way to call a function wrongly.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


def none(): ...
def one(a): ...
def two(a, b): ...
def three(a, b, c): ...
def default(a, b=2): ...
def keyword(*, k): ...
def keywords(*, k, l, m=1): ...
def positional(a, /, b): ...
def star(a, *args): ...
fails(none, 1)  # expect: TypeError: none() takes 0 positional arguments but 1 was given
fails(one)  # expect: TypeError: one() missing 1 required positional argument: 'a'
fails(one, 1, 2)  # expect: TypeError: one() takes 1 positional argument but 2 were given
fails(two)  # expect: TypeError: two() missing 2 required positional arguments: 'a' and 'b'
fails(three, 1)  # expect: TypeError: three() missing 2 required positional arguments: 'b' and 'c'
fails(three)  # expect: TypeError: three() missing 3 required positional arguments: 'a', 'b', and 'c'
fails(two, 1, 2, 3)  # expect: TypeError: two() takes 2 positional arguments but 3 were given
fails(default)  # expect: TypeError: default() missing 1 required positional argument: 'a'
fails(default, 1, 2, 3)  # expect: TypeError: default() takes from 1 to 2 positional arguments but 3 were given
fails(keyword)  # expect: TypeError: keyword() missing 1 required keyword-only argument: 'k'
fails(keyword, 1)  # expect: TypeError: keyword() takes 0 positional arguments but 1 was given
fails(keyword, 1, k=2)  # expect: TypeError: keyword() takes 0 positional arguments but 1 positional argument (and 1 keyword-only argument) were given
fails(keywords)  # expect: TypeError: keywords() missing 2 required keyword-only arguments: 'k' and 'l'
fails(keywords, m=2)  # expect: TypeError: keywords() missing 2 required keyword-only arguments: 'k' and 'l'
fails(positional, a=1, b=2)  # expect: TypeError: positional() got some positional-only arguments passed as keyword arguments: 'a'
fails(positional, 1)  # expect: TypeError: positional() missing 1 required positional argument: 'b'
fails(star)  # expect: TypeError: star() missing 1 required positional argument: 'a'
fails(one, b=1)  # expect: TypeError: one() got an unexpected keyword argument 'b'
fails(one, 1, a=1)  # expect: TypeError: one() got multiple values for argument 'a'
fails(two, 1, c=1)  # expect: TypeError: two() got an unexpected keyword argument 'c'
fails(none, x=1, y=2)  # expect: TypeError: none() got an unexpected keyword argument 'x'
fails(keyword, k=1, q=2)  # expect: TypeError: keyword() got an unexpected keyword argument 'q'
fails(one, 1, aa=1)  # expect: TypeError: one() got an unexpected keyword argument 'aa'. Did you mean 'a'?
class C:
    def method(self, a): ...
    @classmethod
    def make(cls): ...
    @staticmethod
    def plain(a): ...
fails(C().method)  # expect: TypeError: C.method() missing 1 required positional argument: 'a'
fails(C().method, 1, 2)  # expect: TypeError: C.method() takes 2 positional arguments but 3 were given
fails(C.method)  # expect: TypeError: C.method() missing 2 required positional arguments: 'self' and 'a'
fails(C.make, 1)  # expect: TypeError: C.make() takes 1 positional argument but 2 were given
fails(C().plain)  # expect: TypeError: C.plain() missing 1 required positional argument: 'a'
