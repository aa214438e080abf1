# `__slots__` gives an instance fixed attributes and no dict.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x): self.x = x
p = P(1)
print(p.x, hasattr(p, "y"), hasattr(p, "__dict__"))  # expect: 1 False False
p.y = 2
print(p.y)  # expect: 2
del p.y
for act in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: delattr(p, "y")):
    try:
        act()
    except AttributeError as error:
        print(error)
        # expect: 'P' object has no attribute 'y'
        # expect: 'P' object has no attribute 'z' and no __dict__ for setting new attributes
        # expect: y
print(type(P.x).__name__, P.x.__get__(p), P.__slots__, P.x.__name__)  # expect: member_descriptor 1 ('x', 'y') x
P.x.__set__(p, 10)
print(p.x)  # expect: 10
