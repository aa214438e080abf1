# Native callables that say how they are called.
import functools
import inspect
import operator

for made in (functools.cmp_to_key(lambda a, b: 0), operator.itemgetter(1), operator.attrgetter("a"), operator.methodcaller("a")):
    print(inspect.signature(made))
# expect: (obj)
# expect: (obj, /)
# expect: (obj, /)
# expect: (obj, /)
