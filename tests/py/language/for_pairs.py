# `for a, b in …` over enumerate, zip, items() and pairs in other shapes.
def pairs(iterable):
    out = []
    for a, b in iterable:
        out.append((a, b))
    return out


print(pairs(enumerate("ab")), pairs(enumerate("ab", 2**62 - 1)))
# expect: [(0, 'a'), (1, 'b')] [(4611686018427387903, 'a'), (4611686018427387904, 'b')]
print(pairs(zip([1, 2, 3], (4, 5))), pairs({"x": 1, "y": 2}.items()))  # expect: [(1, 4), (2, 5)] [('x', 1), ('y', 2)]
print(pairs(["ab", (1, 2), {3: 4, 5: 6}]))  # expect: [('a', 'b'), (1, 2), (3, 5)]
print(pairs(zip()), pairs(zip("ab", iter([1, 2]))))  # expect: [] [('a', 1), ('b', 2)]


def fails(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(type(error).__name__, error)


fails(pairs, zip([1], [2, 3], strict=True))  # expect: ValueError zip() argument 2 is longer than argument 1
fails(pairs, zip([1, 2], [2], strict=True))  # expect: ValueError zip() argument 2 is shorter than argument 1
fails(pairs, zip([1], [2], [3]))  # expect: ValueError too many values to unpack (expected 2)
fails(zip, [1], 3)  # expect: TypeError 'int' object is not iterable


def growing():
    known = {1: 1}
    for key, value in known.items():
        known[key + 1] = value


fails(growing)  # expect: RuntimeError dictionary changed size during iteration


def breaking():
    yield 1
    raise KeyError("end")


fails(pairs, enumerate(breaking()))  # expect: KeyError 'end'


def nested():
    total = []
    for at, (a, b) in enumerate(zip("xy", [1, 2])):
        for a, at in [(at, a)]:
            total.append((at, a, b))
    return total, a, at


print(nested())  # expect: ([('x', 0, 1), ('y', 1, 2)], 1, 'y')
shared = enumerate("abcd")
for first, _ in shared:
    for second, _ in shared:
        print(first, second)
        break
# expect: 0 1
# expect: 2 3
[print(k, v) for k, v in {"k": "v"}.items()]  # expect: k v
print(dict((b, a) for a, b in enumerate("xyz")))  # expect: {'x': 0, 'y': 1, 'z': 2}
