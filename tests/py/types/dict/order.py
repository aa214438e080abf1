# Keys keep the order of their first insertion.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
print(d)  # expect: {'b': 9, 'a': 2, 'c': 3}
del d["b"]
d["b"] = 0
print(d, list(d), [*reversed(d)])  # expect: {'a': 2, 'c': 3, 'b': 0} ['a', 'c', 'b'] ['b', 'c', 'a']
d.update(a=5, z=6)
print(d)  # expect: {'a': 5, 'c': 3, 'b': 0, 'z': 6}
print({2: 0, 1: 0} == {1: 0, 2: 0}, d.popitem(), d)  # expect: True ('z', 6) {'a': 5, 'c': 3, 'b': 0}
