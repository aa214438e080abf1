# Mapping patterns look at the keys given and ignore the others.
def f(x):
    match x:
        case {"kind": "a", "value": v}: return f"a {v}"
        case {"kind": "b", **rest}: return f"b {rest}"
        case {1: _, None: n, -1: m}: return f"keys {n} {m}"
        case {}: return "some mapping"
    return "no"
for x in ({"kind": "a", "value": 1, "more": 2}, {"kind": "b", "x": 1}, {"kind": "a"}, {1: 0, None: 2, -1: 3}, {}, [], 5):
    print(f(x))
    # expect: a 1
    # expect: b {'x': 1}
    # expect: some mapping
    # expect: keys 2 3
    # expect: some mapping
    # expect: no
    # expect: no
class K:
    key = "dotted"
match {"dotted": 7}:
    case {K.key: v}: print(v)  # expect: 7
