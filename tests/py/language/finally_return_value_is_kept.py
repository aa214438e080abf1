# The value of return is evaluated in front of finally, which cannot change a name's value any more.
def f():
    x = "before"
    try:
        return x
    finally:
        x = "changed"
def g():
    items = []
    try:
        return items
    finally:
        items.append("changed")
print(f(), g())  # expect: before ['changed']
