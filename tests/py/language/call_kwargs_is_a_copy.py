# `**kwargs` is always a new dict; `*args` is always a tuple.
given = {"a": 1}
def f(*args, **kwargs):
    kwargs["b"] = 2
    return args, kwargs
print(f(*[1, 2], **given), given)  # expect: ((1, 2), {'a': 1, 'b': 2}) {'a': 1}
items = (1, 2)
def g(*args):
    return args is items
print(type(f(*items)[0]).__name__)  # expect: tuple
