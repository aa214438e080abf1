# An annotation of an attribute or item is evaluated and dropped.
class Box:
    pass

def note(text):
    print("annotation", text)

box = Box()
items = {}
box.size: note("size") = 3  # expect: annotation size
items["k"]: note("k") = 4  # expect: annotation k
box.other: note("other")  # expect: annotation other
print(box.size, items, hasattr(box, "other"))  # expect: 3 {'k': 4} False
