# A list that is changed while it is sorted: ValueError, and nothing is lost.
items = [3, 1, 2]
def key(x):
    items.append(x)
    return x
try:
    items.sort(key=key)
except ValueError as error:
    print(error)  # expect: list modified during sort
print(sorted(items))  # expect: [1, 2, 3]
class Evil:
    def __lt__(self, other):
        evil.clear()
        return False
evil = [Evil(), Evil(), Evil()]
try:
    evil.sort()
except ValueError as error:
    print(error, len(evil))
def look(x):
    print(items2)
    return x
items2 = [2, 1]
items2.sort(key=look)
# expect: []
# expect: []
print(items2)  # expect: [1, 2]
