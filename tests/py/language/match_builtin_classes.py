# Some built-in classes take the whole subject as their only positional pattern.
def f(x):
    match x:
        case bool(b): return f"bool {b}"
        case int(n) if n > 10: return f"large {n}"
        case int(): return "int"
        case str(s): return f"str {s}"
        case float(0.5): return "half"
        case list([a, b]): return f"list of {a} {b}"
        case dict({"k": v}): return f"dict {v}"
        case tuple(t): return f"tuple {t}"
        case frozenset(s) | set(s): return f"set {len(s)}"
        case bytes(b) | bytearray(b): return "bytes"
    return "other"
for x in (True, 5, 50, "s", 0.5, 0.25, [1, 2], [1], {"k": 1}, (1,), {1}, frozenset(), b"x", None):
    print(f(x))
    # expect: bool True
    # expect: int
    # expect: large 50
    # expect: str s
    # expect: half
    # expect: other
    # expect: list of 1 2
    # expect: other
    # expect: dict 1
    # expect: tuple (1,)
    # expect: set 1
    # expect: set 0
    # expect: bytes
    # expect: other
