# Very long argument lists, tuples and unpackings.
def f(*args): return len(args)
print(f(*range(100_000)))  # expect: 100000
a, *b, c = range(100_000)
print(a, len(b), c)  # expect: 0 99998 99999
print(len([*range(50_000), *range(50_000)]), max(*range(1000)), len({**{i: i for i in range(10_000)}}))
# expect: 100000 999 10000
names = ", ".join(f"v{i}" for i in range(300))
exec(f"{names} = range(300)")
print(v299)  # expect: 299
source = f"def g({names}): return v0 + v299"
exec(source)
print(g(*range(300)), g(**{f"v{i}": i for i in range(300)}))  # expect: 299 299
