# Functions made in a comprehension share its variable.
fs = [lambda: i for i in range(3)]
print([f() for f in fs])  # expect: [2, 2, 2]
def f():
    n = 10
    return [(lambda: (i, n))() for i in range(2)]
print(f())  # expect: [(0, 10), (1, 10)]
def g():
    x = 1
    [x for x in [5]]
    return x
print(g())  # expect: 1
