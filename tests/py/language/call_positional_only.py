# Parameters in front of `/` are passed by position only, and their names are free for `**kwargs`.
def f(a, b=2, /, c=3, **kwargs):
    return a, b, c, kwargs
print(f(1), f(1, 5, 6), f(1, c=7), f(1, a=8, b=9))
# expect: (1, 2, 3, {}) (1, 5, 6, {}) (1, 2, 7, {}) (1, 2, 3, {'a': 8, 'b': 9})
def g(x, /):
    return x
try:
    g(x=1)
except TypeError as error:
    print(error)  # expect: g() got some positional-only arguments passed as keyword arguments: 'x'
def h(x, y, /, z):
    return x
try:
    h(1, y=2, z=3)
except TypeError as error:
    print(error)  # expect: h() got some positional-only arguments passed as keyword arguments: 'y'
try:
    h(x=1, y=2, z=3)
except TypeError as error:
    print(error)  # expect: h() got some positional-only arguments passed as keyword arguments: 'x, y'
