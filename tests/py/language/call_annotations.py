# Annotations are evaluated when the function is defined, in order, and kept in `__annotations__`.
def say(x):
    print(x)
    return x
def f(a: say(1), b: say(2) = say("default"), *args: say(3), c: say(4), **kwargs: say(5)) -> say(6):
    pass
# expect: default
# expect: 1
# expect: 2
# expect: 3
# expect: 4
# expect: 5
# expect: 6
print(f.__annotations__)  # expect: {'a': 1, 'b': 2, 'args': 3, 'c': 4, 'kwargs': 5, 'return': 6}
print((lambda x: x).__annotations__)  # expect: {}
