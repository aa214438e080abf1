# An error in a key or a comparison leaves the list with all of its items.
items = [3, 1, 2, 5, 4]
def key(x):
    if x == 5:
        raise KeyError(x)
    return x
try:
    items.sort(key=key)
except KeyError as error:
    print(error, sorted(items))  # expect: 5 [1, 2, 3, 4, 5]
try:
    [1, "a", 2].sort()
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'str' and 'int'
class C:
    def __init__(self, x): self.x = x
    def __lt__(self, other):
        if self.x == 2 or other.x == 2:
            raise ValueError("compare")
        return self.x < other.x
objects = [C(i) for i in (5, 1, 2, 4)]
try:
    objects.sort()
except ValueError as error:
    print(error, sorted(o.x for o in objects))  # expect: compare [1, 2, 4, 5]
