# A for loop over a list sees items that are appended while it runs.
items = [3]
for item in items:
    if item:
        items.append(item - 1)
print(items)  # expect: [3, 2, 1, 0]
items = [1, 2, 3, 4]
for item in items:
    items.remove(item)
print(items)  # expect: [2, 4]
