# The message says how many parameters there are and how many arguments were given.
def none(): pass
def one(a): pass
def default(a, b=1): pass
def only(a, *, k): pass
def only_default(a=1, *, k=2): pass
calls = [lambda: none(1), lambda: one(1, 2), lambda: default(1, 2, 3), lambda: only(1, 2),
         lambda: only(1, 2, k=3), lambda: only_default(1, 2, 3), lambda: only_default(1, 2, k=1),
         lambda: (lambda: 0)(5), lambda: none(*[1, 2])]
for call in calls:
    try:
        call()
    except TypeError as error:
        print(error)
        # expect: none() takes 0 positional arguments but 1 was given
        # expect: one() takes 1 positional argument but 2 were given
        # expect: default() takes from 1 to 2 positional arguments but 3 were given
        # expect: only() takes 1 positional argument but 2 were given
        # expect: only() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
        # expect: only_default() takes from 0 to 1 positional arguments but 3 were given
        # expect: only_default() takes from 0 to 1 positional arguments but 2 positional arguments (and 1 keyword-only argument) were given
        # expect: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
        # expect: none() takes 0 positional arguments but 2 were given
