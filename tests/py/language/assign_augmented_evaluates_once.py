# An augmented assignment evaluates its target's parts once.
def say(what, value):
    print(what)
    return value

items = [1, 2, 3]
say("list", items)[say("index", 1)] += say("value", 10)
# expect: list
# expect: index
# expect: value
print(items)  # expect: [1, 12, 3]

class Box:
    n = 5

box = Box()
say("box", box).n *= say("factor", 3)
# expect: box
# expect: factor
print(box.n, Box.n)  # expect: 15 5
