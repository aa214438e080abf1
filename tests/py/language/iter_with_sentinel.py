# iter(callable, sentinel) calls until the sentinel comes.
values = iter([1, 2, 3, 0, 5])
print(list(iter(lambda: next(values), 0)), list(values))  # expect: [1, 2, 3] [5]
print(list(iter(lambda: 1, 1)))  # expect: []
try:
    iter(5, 0)
except TypeError as error:
    print(error)  # expect: iter(v, w): v must be callable
