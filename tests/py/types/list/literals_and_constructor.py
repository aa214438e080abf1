# List displays and list().
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a, b = [1, 2], (3,)
print([], [1], [1, 2,], [*a, *b, 0], [[1], [2]])  # expect: [] [1] [1, 2] [1, 2, 3, 0] [[1], [2]]
print([x * x for x in range(4) if x % 2])  # expect: [1, 9]
print(list(), list("abc"), list((1, 2)), list({"k": 1}))  # expect: [] ['a', 'b', 'c'] [1, 2] ['k']
print(list(range(3)), list(a) is a, list(x for x in "ab"))  # expect: [0, 1, 2] False ['a', 'b']
fails(list, 5)  # expect: TypeError: 'int' object is not iterable
fails(list, None)  # expect: TypeError: 'NoneType' object is not iterable
fails(list, 1, 2)  # expect: TypeError: list expected at most 1 argument, got 2
fails(list, x=1)  # expect: TypeError: list() takes no keyword arguments
print(list([1]) == [1], type([]), [1, 2] == (1, 2))  # expect: True <class 'list'> False
