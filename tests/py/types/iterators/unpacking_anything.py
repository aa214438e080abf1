# Calls, displays and assignments unpack any iterable.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


def f(*args, **kwargs):
    return args, kwargs
print(f(*"ab", *range(2), *{"k": 1}, **{"x": 1}, **dict(y=2)))  # expect: (('a', 'b', 0, 1, 'k'), {'x': 1, 'y': 2})
print([*"ab", *(n for n in (1, 2))])  # expect: ['a', 'b', 1, 2]
print((*[], *()), {*"a", *"a"}, {**{}, **{"z": 0}})  # expect: () {'a'} {'z': 0}
first, *middle, last = map(str, range(5))
[a, (b, *c)] = 1, "xyz"
print(first, middle, last, a, b, c, *[1, 2], sep=" ")  # expect: 0 ['1', '2', '3'] 4 1 x ['y', 'z'] 1 2
fails(lambda: f(*5))  # expect: TypeError: __main__.f() argument after * must be an iterable, not int
fails(lambda: f(**5))  # expect: TypeError: __main__.f() argument after ** must be a mapping, not int
fails(lambda: f(**{1: 2}))  # expect: TypeError: keywords must be strings
fails(lambda: f(x=1, **{"x": 2}))  # expect: TypeError: __main__.f() got multiple values for keyword argument 'x'
fails(lambda: f(**{"x": 1}, **{"x": 2}))  # expect: TypeError: __main__.f() got multiple values for keyword argument 'x'
fails(lambda: [*None])  # expect: TypeError: Value after * must be an iterable, not NoneType
fails(lambda: len(*1))  # expect: TypeError: len() argument after * must be an iterable, not int
