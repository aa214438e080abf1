# Alternatives are tried in order and bind the same names.
def f(x):
    match x:
        case 1 | 2 | 3: return "small"
        case ["a", n] | ["b", n, _]: return f"pair {n}"
        case (int() | float()) as number: return f"number {number}"
        case str() | None: return "str or None"
    return "no"
print(f(2), f(["a", 1]), f(["b", 2, 3]), f(2.5), f("x"), f(None), f([]))
# expect: small pair 1 pair 2 number 2.5 str or None str or None no
