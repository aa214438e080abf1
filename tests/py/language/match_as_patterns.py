# `as` binds what a part of the pattern matched.
match [1, [2, 3]]:
    case [int() as a, [*_] as b] as whole:
        print(a, b, whole)  # expect: 1 [2, 3] [1, [2, 3]]
match {"k": (1, 2)}:
    case {"k": (x, (2 | 3) as y) as pair}:
        print(x, y, pair)  # expect: 1 2 (1, 2)
