# Comprehensions with several loops and conditions.
print([a * 10 + b for a in range(3) if a for b in range(4) if b % 2 if b > a])  # expect: [13, 23]
print({x % 3 for x in range(10)} == {0, 1, 2}, {k: v for k, v in zip("abc", range(3)) if v != 1})
# expect: True {'a': 0, 'c': 2}
print([[y for y in range(x)] for x in range(4)], [x for x, in [(1,), (2,)]], [*[i for i in "ab"], "c"])
# expect: [[], [0], [0, 1], [0, 1, 2]] [1, 2] ['a', 'b', 'c']
print({a: b for a, *b in ["abc", "d"]}, list(x for x in "ab"), sum(x for x in range(5)), [(x, y) for x in "ab" for y in x * 2])
# expect: {'a': ['b', 'c'], 'd': []} ['a', 'b'] 10 [('a', 'a'), ('a', 'a'), ('b', 'b'), ('b', 'b')]
