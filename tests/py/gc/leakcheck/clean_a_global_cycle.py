# leakcheck says nothing of a program without leaks: a global cycle.
# needs: baem
# flags: -X leakcheck
items = []
items.append(items)
print(len(items))
# expect: 1
