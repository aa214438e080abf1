# The right side is built in full before any target is bound.
a, b = 1, 2
a, b = b, a
print(a, b)  # expect: 2 1
items = [0, 1, 2]
i = 0
i, items[i] = 2, "new"
print(i, items)  # expect: 2 [0, 1, 'new']
