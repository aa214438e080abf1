# Iterators over pairs may give the same tuple again, but never one that somebody still has.
letters = "abc"

kept = []
for pair in zip(letters, range(3)):
    kept.append(pair)
    left, right = pair
print(kept)             # expect: [('a', 0), ('b', 1), ('c', 2)]

kept = [pair for pair in enumerate(letters) if pair[0] != 1]
print(kept)             # expect: [(0, 'a'), (2, 'c')]

table = {"x": 1, "y": 2, "z": 3}
last = None
for pair in table.items():
    if last is not None:
        print(last, pair)
    last = pair
# expect: ('x', 1) ('y', 2)
# expect: ('y', 2) ('z', 3)

pairs = zip(letters, letters)
first = next(pairs)
second = next(pairs)
del first
third = next(pairs)
print(second, third)    # expect: ('b', 'b') ('c', 'c')

seen = {pair: True for pair in zip(range(2), range(2))}
print(seen)             # expect: {(0, 0): True, (1, 1): True}

for a, b in zip([1, 2], [[3], [4]]):
    b.append(a)
    print(a, b)
# expect: 1 [3, 1]
# expect: 2 [4, 2]
