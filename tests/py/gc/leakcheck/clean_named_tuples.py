# leakcheck says nothing of a program without leaks: named tuples.
# needs: baem
# flags: -X leakcheck
from collections import namedtuple
P = namedtuple("P", "x y")
print(P(1, 2)._replace(x=3))
# expect: P(x=3, y=2)
