# An augmented assignment to a slice reads the slice, adds, and stores it.
items = [1, 2, 3, 4]
items[1:3] += [9, 9]
print(items)  # expect: [1, 2, 3, 9, 9, 4]
items[:2] *= 2
print(items)  # expect: [1, 2, 1, 2, 3, 9, 9, 4]
