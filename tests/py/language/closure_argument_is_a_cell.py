# Parameters of every kind can be shared with an inner function.
def f(a, b=2, *args, c, d=4, **kwargs):
    def g():
        nonlocal a, args
        a += 1
        args += (a,)
        return a, b, args, c, d, kwargs
    g()
    return g()
print(f(1, c=3))  # expect: (3, 2, (2, 3), 3, 4, {})
print(f(1, 5, 6, c=7, z=8))  # expect: (3, 5, (6, 2, 3), 7, 4, {'z': 8})
