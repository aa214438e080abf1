# A star may stand anywhere in a sequence pattern.
def f(x):
    match x:
        case [*a, 0]: return "ends in 0", a
        case [0, *a]: return "starts with 0", a
        case [a, *b, c] if len(b) == 2: return a, b, c
        case *a, b: return a, b
        case [*_]: return "any sequence"
print(f([1, 0]), f([0, 1]), f([1, 2, 3, 4]), f((1,)), f([]), f(5))
# expect: ('ends in 0', [1]) ('starts with 0', [1]) (1, [2, 3], 4) ([], 1) any sequence None
