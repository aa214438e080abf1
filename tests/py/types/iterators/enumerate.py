# enumerate counts, from any number.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(list(enumerate("ab")))  # expect: [(0, 'a'), (1, 'b')]
print(list(enumerate("ab", 5)), list(enumerate([], 1)))  # expect: [(5, 'a'), (6, 'b')] []
print(list(enumerate("a", start=-1)))  # expect: [(-1, 'a')]
print(list(enumerate("ab", 10**20)))  # expect: [(100000000000000000000, 'a'), (100000000000000000001, 'b')]
e = enumerate("xy")
print(next(e), iter(e) is e, list(e), type(e))  # expect: (0, 'x') True [(1, 'y')] <class 'enumerate'>
print(list(enumerate(iterable="z")))  # expect: [(0, 'z')]
fails(enumerate)  # expect: TypeError: enumerate() missing required argument 'iterable'
fails(enumerate, 5)  # expect: TypeError: 'int' object is not iterable
fails(enumerate, "a", "b")  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(enumerate, "a", 1, 2)  # expect: TypeError: enumerate() takes at most 2 arguments (3 given)
fails(enumerate, "a", 1.5)  # expect: TypeError: 'float' object cannot be interpreted as an integer
