# ChainMap: lookups go through all mappings, changes to the first.
from collections import ChainMap
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


base, top = {"a": 1, "b": 2}, {"b": 20}
c = ChainMap(top, base)
print(c["a"], c["b"], len(c), list(c), "a" in c, c.get("z", 0), dict(c), c)
# expect: 1 20 2 ['a', 'b'] True 0 {'a': 1, 'b': 20} ChainMap({'b': 20}, {'a': 1, 'b': 2})
c["n"] = 5
del c["b"]
print(top, c["b"], c.new_child({"a": 0})["a"], c.parents, c.pop("n"), bool(ChainMap()))
# expect: {} 2 0 ChainMap({'a': 1, 'b': 2}) 5 False
print(c | {"q": 1}, ChainMap.fromkeys("xy", 1))  # expect: ChainMap({'q': 1}, {'a': 1, 'b': 2}) ChainMap({'x': 1, 'y': 1})
tell(c.__getitem__, "missing")  # expect: KeyError: 'missing'
tell(c.__delitem__, "a")  # expect: KeyError: "Key not found in the first mapping: 'a'"
tell(c.pop, "a")  # expect: KeyError: "Key not found in the first mapping: 'a'"
tell(ChainMap().popitem)  # expect: KeyError: 'No keys found in the first mapping.'
