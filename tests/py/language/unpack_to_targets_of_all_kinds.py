# Attributes, items and slices are targets too.
class Box:
    pass
box = Box()
items = [0, 0, 0, 0]
box.x, items[0], items[2:], *box.rest = "abcde"
print(box.x, items, box.rest)  # expect: a ['b', 0, 'c'] ['d', 'e']
for box.i, items[1] in [(1, 2), (3, 4)]:
    print(box.i, items)
    # expect: 1 ['b', 2, 'c']
    # expect: 3 ['b', 4, 'c']
