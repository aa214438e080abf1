# defaultdict: missing keys, repr, operators, copies.
from collections import defaultdict
import copy
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


d = defaultdict(list, {"a": [1]}, b=[2])
d["c"].append(3)
print(d, d.get("z"), "z" in d, d.default_factory, len(d))
# expect: defaultdict(<class 'list'>, {'a': [1], 'b': [2], 'c': [3]}) None False <class 'list'> 3
print(d | {"x": 1}, type({"x": 1} | d).__name__, d.copy() == d, copy.copy(d).default_factory, copy.deepcopy(d)["a"] is d["a"])
# expect: defaultdict(<class 'list'>, {'a': [1], 'b': [2], 'c': [3], 'x': 1}) defaultdict True <class 'list'> False
n = defaultdict()
tell(n.__getitem__, "missing")  # expect: KeyError: 'missing'
n.default_factory = lambda: len(n)
print(n["p"], n["q"], n.default_factory is not None)  # expect: 0 1 True
d.clear()
d["self"] = d
print(d)  # expect: defaultdict(<class 'list'>, {'self': defaultdict(<class 'list'>, {...})})
tell(defaultdict, 1)  # expect: TypeError: first argument must be callable or None
class Own(defaultdict):
    def __missing__(self, key):
        return key * 2
print(Own()["ab"], defaultdict[str, int])  # expect: abab collections.defaultdict[str, int]
