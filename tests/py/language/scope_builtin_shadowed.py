# Built-in names can be shadowed, and show again when the global is deleted.
def size():
    return len([1, 2])
print(size())  # expect: 2
len = lambda x: "mine"
print(size())  # expect: mine
del len
print(size())  # expect: 2
