# map takes several iterables; filter takes None.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(list(map(str, [1, 2])))  # expect: ['1', '2']
print(list(map(lambda a, b: a * b, (1, 2, 3), (4, 5))))  # expect: [4, 10]
print(list(map(len, [])), list(map(max, "ad", "bc", "ca")))  # expect: [] ['c', 'd']
print(list(filter(None, [0, 1, "", "a", [], None])), list(filter(str.isdigit, "a1b2")))  # expect: [1, 'a'] ['1', '2']
print(list(filter(lambda n: n % 2, range(6))))  # expect: [1, 3, 5]
print(type(map(str, [])), type(filter(None, [])))  # expect: <class 'map'> <class 'filter'>
calls = []
m = map(calls.append, "ab")
print(calls, next(m), calls, list(m), calls, iter(m) is m)  # expect: ['a', 'b'] None ['a', 'b'] [None] ['a', 'b'] True
fails(map)  # expect: TypeError: map() must have at least two arguments.
fails(map, str)  # expect: TypeError: map() must have at least two arguments.
fails(map, str, 5)  # expect: TypeError: 'int' object is not iterable
fails(filter, None)  # expect: TypeError: filter expected 2 arguments, got 1
fails(filter, None, 5)  # expect: TypeError: 'int' object is not iterable
fails(lambda: list(map(5, [1])))  # expect: TypeError: 'int' object is not callable
fails(lambda: list(filter(5, [1])))  # expect: TypeError: 'int' object is not callable
fails(lambda: list(map(int, ["1", "x"])))  # expect: ValueError: invalid literal for int() with base 10: 'x'
fails(lambda: list(map(len, [1])))  # expect: TypeError: object of type 'int' has no len()
