# An iterator may give out the same tuple again, but never one that somebody still has.
import itertools


def makers():
    yield itertools.product([1, 2], [3, 4])
    yield itertools.permutations([1, 2, 3], 2)
    yield itertools.combinations([1, 2, 3], 2)
    yield itertools.combinations_with_replacement([1, 2], 2)
    yield itertools.pairwise([1, 2, 3, 4])
    yield itertools.zip_longest([1, 2, 3], [4])
    yield itertools.product([1, 2], repeat=3)


for made in makers():
    print(list(made))
# expect: [(1, 3), (1, 4), (2, 3), (2, 4)]
# expect: [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)]
# expect: [(1, 2), (1, 3), (2, 3)]
# expect: [(1, 1), (1, 2), (2, 2)]
# expect: [(1, 2), (2, 3), (3, 4)]
# expect: [(1, 4), (2, None), (3, None)]
# expect: [(1, 1, 1), (1, 1, 2), (1, 2, 1), (1, 2, 2), (2, 1, 1), (2, 1, 2), (2, 2, 1), (2, 2, 2)]
for made in makers():
    kept = [pair for at, pair in enumerate(made) if at % 2]
    print(kept, len(set(map(id, kept))) == len(kept))
# expect: [(1, 4), (2, 4)] True
# expect: [(1, 3), (2, 3), (3, 2)] True
# expect: [(1, 3)] True
# expect: [(1, 2)] True
# expect: [(2, 3)] True
# expect: [(2, None)] True
# expect: [(1, 1, 2), (1, 2, 2), (2, 1, 2), (2, 2, 2)] True
print([a + b for a, b in itertools.pairwise(range(5))])                     # expect: [1, 3, 5, 7]
print([key * len(list(group)) for key, group in itertools.groupby("aabccc")])       # expect: ['aa', 'b', 'ccc']
