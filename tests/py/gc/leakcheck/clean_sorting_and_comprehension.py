# leakcheck says nothing of a program without leaks: sorting and comprehension.
# needs: baem
# flags: -X leakcheck
words = "the quick brown fox".split()
print(sorted(words, key=lambda w: (len(w), w)), {w: len(w) for w in words}, {len(w) for w in words})
# expect: ['fox', 'the', 'brown', 'quick'] {'the': 3, 'quick': 5, 'brown': 5, 'fox': 3} {3, 5}
