# An iterator that has ended stays so.
items = [1]
it = iter(items)
print(list(it))  # expect: [1]
items.append(2)
print(list(it), next(it, "end"))  # expect: [] end
