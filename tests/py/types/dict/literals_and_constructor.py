# Dictionary displays, comprehensions and dict().
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = {"x": 1}
print({}, {1: "a", "b": 2}, {**a, "y": 2, **{"x": 9}})  # expect: {} {1: 'a', 'b': 2} {'x': 9, 'y': 2}
print({n: n * n for n in range(3)}, {1: "a", 1.0: "b", True: "c"})  # expect: {0: 0, 1: 1, 2: 4} {1: 'c'}
print(dict(), dict(a), dict(a) is a)  # expect: {} {'x': 1} False
print(dict([("k", 1), ["l", 2]]), dict(x=1, y=2))  # expect: {'k': 1, 'l': 2} {'x': 1, 'y': 2}
print(dict({"a": 1}, a=2, b=3))  # expect: {'a': 2, 'b': 3}
print(dict(["ab", "cd"]), dict(zip("ab", (1, 2))))  # expect: {'a': 'b', 'c': 'd'} {'a': 1, 'b': 2}
class Mapping:
    def keys(self):
        return ["p", "q"]
    def __getitem__(self, key):
        return key * 2
print(dict(Mapping()), {**Mapping()})  # expect: {'p': 'pp', 'q': 'qq'} {'p': 'pp', 'q': 'qq'}
fails(dict, 5)  # expect: TypeError: 'int' object is not iterable
fails(dict, [1])  # expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
fails(dict, ["abc"])  # expect: ValueError: dictionary update sequence element #0 has length 3; 2 is required
fails(dict, [(1, 2, 3)])  # expect: ValueError: dictionary update sequence element #0 has length 3; 2 is required
fails(dict, [("a",)])  # expect: ValueError: dictionary update sequence element #0 has length 1; 2 is required
fails(dict, {}, {})  # expect: TypeError: dict expected at most 1 argument, got 2
fails(lambda: {**5})  # expect: TypeError: 'int' object is not a mapping
fails(lambda: {[]: 1})  # expect: TypeError: unhashable type: 'list'
fails(lambda: dict(**{1: 2}))  # expect: TypeError: keywords must be strings
