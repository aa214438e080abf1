# Lists changed by the comparisons and conversions of their own items.
class Clear:
    def __eq__(self, other):
        items.clear()
        return False
    def __repr__(self):
        items.clear()
        return "Clear"
items = [Clear(), Clear(), 3]
print(3 in items, items)  # expect: False []
items = [Clear(), 1, 2]
print(items.count(5), items)  # expect: 0 []
items = [Clear(), 1, 2]
try:
    items.index(5)
except ValueError as error:
    print(error)  # expect: 5 is not in list
items = [Clear(), 1, 2]
try:
    items.remove(5)
except ValueError as error:
    print(error)  # expect: list.remove(x): x not in list
items = [Clear(), 1, 2]
print(repr(items), items)  # expect: [Clear] []
items = [1, 2, 3]
items2 = [Clear(), 2, 3]
print(items == items2, items)  # expect: False []
class Index:
    def __index__(self):
        items.clear()
        return 1
items = [1, 2, 3]
try:
    items[Index()]
except IndexError as error:
    print(error)  # expect: list index out of range
items = [1, 2, 3]
items[Index():] = "x"
print(items)  # expect: ['x']
items = [1, 2, 3]
for x in items:
    items.clear()
print(items)  # expect: []
