# sorted gives a new list, with key and reverse.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(sorted([3, 1, 2]), sorted("hello"))  # expect: [1, 2, 3] ['e', 'h', 'l', 'l', 'o']
print(sorted({"b": 1, "a": 2}), sorted((3, 1), reverse=True))  # expect: ['a', 'b'] [3, 1]
print(sorted(["b", "A"], key=str.lower), sorted([]))  # expect: ['A', 'b'] []
print(sorted([(1, "b"), (1, "a")], key=lambda p: p[0]))  # expect: [(1, 'b'), (1, 'a')]
print(sorted(range(3), key=lambda n: -n))  # expect: [2, 1, 0]
fails(sorted)  # expect: TypeError: sorted expected 1 argument, got 0
fails(sorted, 5)  # expect: TypeError: 'int' object is not iterable
fails(sorted, [1, "a"])  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
fails(sorted, [1], len)  # expect: TypeError: sorted expected 1 argument, got 2
fails(sorted, [1], foo=1)  # expect: TypeError: sort() got an unexpected keyword argument 'foo'
fails(sorted, [1, 2], key=5)  # expect: TypeError: 'int' object is not callable
fails(sorted, [None, 0])  # expect: TypeError: '<' not supported between instances of 'int' and 'NoneType'
print(sorted([3, 1], key=None), sorted(n % 3 for n in range(5)))  # expect: [1, 3] [0, 0, 1, 1, 2]
