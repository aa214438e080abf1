# A pattern that fails late may have bound nothing: names are bound when the whole pattern matches.
match [1, 2, 3]:
    case [a, b, 4]:
        print("no")
    case [c, *d]:
        print("a" in globals(), c, d)  # expect: False 1 [2, 3]
