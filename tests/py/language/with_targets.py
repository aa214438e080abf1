# The target of with may be any target.
class M:
    def __init__(self, value): self.value = value
    def __enter__(self): return self.value
    def __exit__(self, *args): pass
class Box: pass
box, items = Box(), [0]
with M((1, (2, 3))) as (a, (b, c)), M("x") as box.attribute, M("y") as items[0], M("abc") as [first, *rest]:
    print(a, b, c, box.attribute, items, first, rest)  # expect: 1 2 3 x ['y'] a ['b', 'c']
