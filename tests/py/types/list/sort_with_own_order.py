# Sorting uses only <.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Item:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n > other.n
    def __repr__(self):
        return f"#{self.n}"
items = [Item(n) for n in (2, 3, 1)]
items.sort()
print(items, sorted(items, reverse=True), min(items), items == items[:])  # expect: [#3, #2, #1] [#1, #2, #3] #3 True
class Odd:
    def __lt__(self, other):
        raise RuntimeError("no order")
fails([Odd(), Odd()].sort)  # expect: RuntimeError: no order
print([Odd()].sort())  # expect: None
def key(n):
    seen.append(n)
    return -n
seen = []
print(sorted([1, 3, 2], key=key), seen)  # expect: [3, 2, 1] [1, 3, 2]
