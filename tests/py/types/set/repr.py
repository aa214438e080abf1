# repr of sets, and of sets of sets.
print(set(), {5}, frozenset(), frozenset({5}), {"a"})  # expect: set() {5} frozenset() frozenset({5}) {'a'}
print({(1, 2)}, {frozenset([1])}, [set()], {None}, {b"x"})  # expect: {(1, 2)} {frozenset({1})} [set()] {None} {b'x'}
class Tags(set):
    pass
class Frozen(frozenset):
    pass
print(Tags(), Tags([1]), Frozen(["x"]), str({1.5}))  # expect: Tags() Tags({1}) Frozen({'x'}) {1.5}
