# Sequence patterns match sequences, not strings, bytes or iterators.
def f(x):
    match x:
        case []: return "empty"
        case [a]: return f"one {a}"
        case (a, b): return f"two {a} {b}"
        case [1, *rest]: return f"one and {rest}"
        case [first, *_, last]: return f"{first}..{last}"
    return "no"
for x in ([], (), [5], (1, 2), [1, 2, 3], [4, 5, 6, 7], range(3), range(0), "ab", b"ab", iter([1, 2]), {1, 2}, {1: 2}, bytearray(b"ab"), memoryview(b"ab")):
    print(f(x))
    # expect: empty
    # expect: empty
    # expect: one 5
    # expect: two 1 2
    # expect: one and [2, 3]
    # expect: 4..7
    # expect: 0..2
    # expect: empty
    # expect: no
    # expect: no
    # expect: no
    # expect: no
    # expect: no
    # expect: no
    # expect: two 97 98
