# leakcheck says nothing of a program without leaks: iterators.
# needs: baem
# flags: -X leakcheck
import itertools
print(list(itertools.islice(itertools.count(), 3)), list(zip("ab", range(2))), list(map(str, [1])))
# expect: [0, 1, 2] [('a', 0), ('b', 1)] ['1']
