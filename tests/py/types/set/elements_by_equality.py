# An element is found by hash and equality.
class Item:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return 1
    def __eq__(self, other):
        return self.n == other.n
s = {Item(n % 10) for n in range(100)}
print(len(s), Item(3) in s, Item(11) in s, len(s | {Item(3), Item(12)}))  # expect: 10 True False 11
print(len(s & {Item(1)}), sorted(i.n for i in s - {Item(0)}))  # expect: 1 [1, 2, 3, 4, 5, 6, 7, 8, 9]
s.remove(Item(5))
print(len(s), Item(5) in s, {1, "1"} == {"1", 1.0})  # expect: 9 False True
print(len({"a", b"a", ("a",), 1, 1.5}), {True} | {1}, {1} | {True})  # expect: 5 {True} {1}
