# An unknown keyword, and one that is nearly right.
def f(first, second=1): pass
for kwargs in ({"third": 1}, {"secnd": 1}, {"x": 1, "y": 2}):
    try:
        f(1, **kwargs)
    except TypeError as error:
        print(error)
        # expect: f() got an unexpected keyword argument 'third'
        # expect: f() got an unexpected keyword argument 'secnd'. Did you mean 'second'?
        # expect: f() got an unexpected keyword argument 'x'
