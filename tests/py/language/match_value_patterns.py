# Dotted names are compared and not bound.
class Color:
    RED = 1
    class Deep:
        BLUE = "blue"
for x in (1, "blue", 3):
    match x:
        case Color.RED: print("red")  # expect: red
        case Color.Deep.BLUE: print("blue")  # expect: blue
        case _: print("other")  # expect: other
