# Arguments are passed by reference.
def change(items, n):
    items.append(n)
    n += 1
    items = "rebound"
    return n
items = []
n = 1
print(change(items, n), items, n)  # expect: 2 [1] 1
