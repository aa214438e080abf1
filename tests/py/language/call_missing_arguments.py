# The message names the parameters that were not given.
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def four(a, b, c, d=1, *rest): pass
for call in (one, two, three, four, lambda: two(1), lambda: three(b=1), lambda: four(1, 2)):
    try:
        call()
    except TypeError as error:
        print(error)
        # expect: one() missing 1 required positional argument: 'a'
        # expect: two() missing 2 required positional arguments: 'a' and 'b'
        # expect: three() missing 3 required positional arguments: 'a', 'b', and 'c'
        # expect: four() missing 3 required positional arguments: 'a', 'b', and 'c'
        # expect: two() missing 1 required positional argument: 'b'
        # expect: three() missing 2 required positional arguments: 'a' and 'c'
        # expect: four() missing 1 required positional argument: 'c'
