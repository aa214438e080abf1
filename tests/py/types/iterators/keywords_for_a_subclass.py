# Keywords are refused by the constructors of iterators, except where a subclass has an `__init__` for them.
from itertools import chain, cycle, starmap
class Strict(filter): pass
class Kind(filter):
    def __init__(self, *args, extra=None):
        self.extra = extra
try:
    Strict(None, [0, 1], extra=3)
except TypeError as error:
    print(error)  # expect: filter() takes no keyword arguments
kind = Kind(None, [0, 1], extra=3)
print(list(kind), kind.extra)  # expect: [1] 3
for base, args in [(map, (abs, [-1])), (chain, ([1],)), (cycle, ([],)), (starmap, (pow, [(2, 3)])), (reversed, ([1],))]:
    class Derived(base):
        def __init__(self, *args, extra): pass
    print(list(Derived(*args, extra=1)))
    # expect: [1]
    # expect: [1]
    # expect: []
    # expect: [8]
    # expect: [1]
