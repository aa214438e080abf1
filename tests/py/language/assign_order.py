# The right side is evaluated before the target's object, index and value are.
def say(what, value):
    print(what)
    return value

d = {}
say("container", d)[say("key", "k")] = say("value", 1)
# expect: value
# expect: container
# expect: key
print(d)  # expect: {'k': 1}
class Box:
    pass
say("object", Box()).attribute = say("value", 2)
# expect: value
# expect: object
