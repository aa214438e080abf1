# OrderedDict: order is part of the value; moving, popping, views.
from collections import OrderedDict
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


d = OrderedDict.fromkeys("abcde", 0)
d.move_to_end("b")
d.move_to_end("e", last=False)
print("".join(d), d.popitem(), d.popitem(last=False), list(reversed(d)))  # expect: eacdb ('b', 0) ('e', 0) ['d', 'c', 'a']
print(d, d.keys(), d.values(), d.items(), OrderedDict())
# expect: OrderedDict({'a': 0, 'c': 0, 'd': 0}) odict_keys(['a', 'c', 'd']) odict_values([0, 0, 0]) odict_items([('a', 0), ('c', 0), ('d', 0)]) OrderedDict()
x, y = OrderedDict(a=1, b=2), OrderedDict(b=2, a=1)
print(x == y, x == dict(y), x != y, x | y, type(x.copy()).__name__, x.pop("a"), x.pop("a", "none"), x.setdefault("z", 9))
# expect: False True True OrderedDict({'a': 1, 'b': 2}) OrderedDict 1 none 9
tell(d.move_to_end, "x")  # expect: KeyError: 'x'
tell(d.pop, "x")  # expect: KeyError: 'x'
tell(OrderedDict().popitem)  # expect: KeyError: 'dictionary is empty'
tell(OrderedDict, 1, 2)  # expect: TypeError: expected at most 1 arguments, got 2
d["self"] = d
print(d)  # expect: OrderedDict({'a': 0, 'c': 0, 'd': 0, 'self': ...})
