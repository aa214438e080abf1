# A constructor that takes no keywords leaves them to the `__init__` of a subclass.
for base, value in ((tuple, [1, 2]), (frozenset, [1]), (float, 1.5), (list, [3]), (set, [4]), (bytearray, b"x"), (str, "s")):
    class Plain(base): pass
    class WithInit(base):
        def __init__(self, value, extra=None): self.extra = extra
    try:
        Plain(value, extra=3)
        print("taken")
    except TypeError as error:
        print(type(error).__name__)
    try:
        print(WithInit(value, extra=3).extra)
    except TypeError as error:
        print(error)
# expect: TypeError
# expect: 3
# expect: TypeError
# expect: 3
# expect: TypeError
# expect: 3
# expect: TypeError
# expect: 3
# expect: TypeError
# expect: 3
# expect: TypeError
# expect: 3
# expect: TypeError
# expect: str() got an unexpected keyword argument 'extra'
