# A name captures anything; `_` matches without binding.
match 5:
    case x:
        print(x)  # expect: 5
match 6:
    case _:
        print("anything", "_" in globals())  # expect: anything False
match 1, 2:
    case _, y:
        print(y)  # expect: 2
match 1, 2:
    case a, b if a > b:
        print("not this")
    case whole:
        print(whole, a, b)  # expect: (1, 2) 1 2
