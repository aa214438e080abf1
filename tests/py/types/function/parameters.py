# Positional-only, defaults, *args, keyword-only, **kwargs.
def f(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs
print(f(1, d=4))  # expect: (1, 2, 3, (), 4, 5, {})
print(f(1, 9, 8, 7, 6, d=4, e=0, x=1, a="kw"))  # expect: (1, 9, 8, (7, 6), 4, 0, {'x': 1, 'a': 'kw'})
print(f(*range(4), **{"d": 1, "b": 2}))  # expect: (0, 1, 2, (3,), 1, 5, {'b': 2})
print(f(1, c=5, d=6))  # expect: (1, 2, 5, (), 6, 5, {})
def g(x=[]):
    x.append(len(x))
    return x
print(g(), g(), g([]), g())  # expect: [0, 1, 2] [0, 1, 2] [0] [0, 1, 2]
def order():
    out = []
    def note(v):
        out.append(v)
        return v
    f(note(1), *[note(2)], note(3), d=note(4), **{"z": note(5)})
    return out
print(order())  # expect: [1, 2, 3, 4, 5]
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4), (lambda: ...)())  # expect: ((1, 2), 3, {'z': 4}) Ellipsis
