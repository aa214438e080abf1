# zip stops at the shortest; strict complains.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(list(zip("ab", [1, 2], (3.0, 4.0))))  # expect: [('a', 1, 3.0), ('b', 2, 4.0)]
print(list(zip("abc", [1])), list(zip()))  # expect: [('a', 1)] []
print(list(zip("a")), list(zip([], "abc")), dict(zip("ab", range(9))))  # expect: [('a',)] [] {'a': 0, 'b': 1}
a, b = zip(*[(1, "x"), (2, "y")])
print(a, b, list(zip("ab", "cd", strict=True)))  # expect: (1, 2) ('x', 'y') [('a', 'c'), ('b', 'd')]
it = iter("abcd")
print(list(zip(it, it)), next(it, "empty"))  # expect: [('a', 'b'), ('c', 'd')] empty
it = iter([1, 2, 3])
list(zip(it, "a"))
print(next(it))  # expect: 3
fails(lambda: list(zip("ab", "c", strict=True)))  # expect: ValueError: zip() argument 2 is shorter than argument 1
fails(lambda: list(zip("a", "cd", strict=True)))  # expect: ValueError: zip() argument 2 is longer than argument 1
fails(lambda: list(zip("ab", "cd", "e", strict=True)))  # expect: ValueError: zip() argument 3 is shorter than arguments 1-2
fails(lambda: list(zip("a", "c", "ef", strict=True)))  # expect: ValueError: zip() argument 3 is longer than arguments 1-2
fails(zip, 5)  # expect: TypeError: 'int' object is not iterable
fails(zip, "a", 5)  # expect: TypeError: 'int' object is not iterable
fails(zip, "a", x=1)  # expect: TypeError: zip() got an unexpected keyword argument 'x'
