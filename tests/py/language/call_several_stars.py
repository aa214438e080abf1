# Several `*` and `**` may stand in one call.
def f(*args, **kwargs):
    return args, kwargs
print(f(*[1], *(2, 3), 4, *"ab", x=1, **{"y": 2}, z=3, **{}))
# expect: ((1, 2, 3, 4, 'a', 'b'), {'x': 1, 'y': 2, 'z': 3})
print(f(*range(3), *{}, **dict(a=1)))  # expect: ((0, 1, 2), {'a': 1})
