# Recursive generators.
def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest
print(list(permutations("abc"))[-1], sum(1 for _ in permutations("abcde")))  # expect: ['c', 'b', 'a'] 120
def flatten(tree):
    for item in tree:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item
print(list(flatten([1, [2, [3, [], 4]], 5])))  # expect: [1, 2, 3, 4, 5]
