# Augmented operators change the set itself.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = same = {1, 2, 3}
a |= {4}
a &= {1, 2, 4, 9}
a -= {1}
a ^= {2, 7}
print(a, a is same)  # expect: {4, 7} True
a -= a
print(a)  # expect: set()
f = g = frozenset([1])
f |= {2}
print(f, g)  # expect: frozenset({1, 2}) frozenset({1})
def wrong():
    s = set()
    s |= [1]
fails(wrong)  # expect: TypeError: unsupported operand type(s) for |=: 'set' and 'list'
