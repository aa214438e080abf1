# reprlib: reprs of limited length.
import reprlib
print(reprlib.repr(list(range(20))), reprlib.repr("x" * 50), reprlib.repr({n: n for n in range(9)}), reprlib.repr(10 ** 60), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr((1,)))
# expect: [0, 1, 2, 3, 4, 5, ...] 'xxxxxxxxxxxx...xxxxxxxxxxxxx' {0: 0, 1: 1, 2: 2, 3: 3, ...} 100000000000000000...0000000000000000000 [[[[[[[...]]]]]]] (1,)
r = reprlib.Repr(maxlist=2, maxstring=12, fillvalue="~", indent=2)
print(r.repr([1, 2, 3]), r.repr("abcdefghijklmnop"), r.repr({"a": [1]}))
# expect: [
# expect:   1,
# expect:   2,
# expect:   ~,
# expect: ] 'abc~mnop' {
# expect:   'a': [
# expect:     1,
# expect:   ],
# expect: }
class Own:
    def __init__(self):
        self.inside = [self]
    @reprlib.recursive_repr("<...>")
    def __repr__(self):
        return f"Own({self.inside})"
print(Own())  # expect: Own([<...>])
class Broken:
    def __repr__(self):
        raise ValueError
print(reprlib.repr(Broken()).startswith("<Broken instance at 0x"))  # expect: True
