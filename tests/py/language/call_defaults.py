# Defaults are evaluated once, when the function is defined.
def default():
    print("default made")
    return []
def f(items=default()):
    items.append(len(items))
    return items
# expect: default made
print(f(), f(), f([5]))  # expect: [0, 1] [0, 1] [5, 1]
print(f.__defaults__)  # expect: ([0, 1],)
