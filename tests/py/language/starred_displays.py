# Stars in lists, tuples, sets; two stars in dicts.
a, b = [1, 2], (3,)
print([*a, *b], (*a, 9, *b), {*a, *a, 5}, [*"ab", *{}])  # expect: [1, 2, 3] (1, 2, 9, 3) {1, 2, 5} ['a', 'b']
print({**{"x": 1}, "y": 2, **{"x": 3}}, {**{}})  # expect: {'x': 3, 'y': 2} {}
t = *a, *b
print(t)  # expect: (1, 2, 3)
for x in *a, *b:
    print(x)
    # expect: 1
    # expect: 2
    # expect: 3
print({**dict(a=1), **dict(b=2)}["b"])  # expect: 2
