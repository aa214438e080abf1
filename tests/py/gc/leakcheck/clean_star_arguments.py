# leakcheck says nothing of a program without leaks: star arguments.
# needs: baem
# flags: -X leakcheck
def f(*args, **kwargs):
    return g(*args, **kwargs)
def g(a, b=2, *, c=3):
    return a, b, c
print(f(1, c=4), f(*[1, 2], **{"c": 5}))
# expect: (1, 2, 4) (1, 2, 5)
