# Views of keys and items have the set operations.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a, b = {"x": 1, "y": 2}, {"y": 2, "z": 3}
print(a.keys() & b.keys(), a.keys() - b.keys(), b.keys() - a)  # expect: {'y'} {'x'} {'z'}
print(sorted(a.keys() | b.keys()), sorted(a.keys() ^ b.keys()))  # expect: ['x', 'y', 'z'] ['x', 'z']
print(a.items() & b.items(), a.items() - b.items())  # expect: {('y', 2)} {('x', 1)}
print(a.keys() & ["y"], sorted(["q"] | a.keys()))  # expect: {'y'} ['q', 'x', 'y']
print(a.keys() == {"x", "y"}, a.keys() == b.keys())  # expect: True False
print(a.keys() <= {"x", "y", "z"}, a.keys() > {"x"})  # expect: True True
print(a.keys().isdisjoint("pq"))  # expect: True
print(a.items() == {("x", 1), ("y", 2)}, a.values() == a.values())  # expect: True False
fails(lambda: a.keys() & 5)  # expect: TypeError: 'int' object is not iterable
fails(lambda: a.values() & [])  # expect: TypeError: unsupported operand type(s) for &: 'dict_values' and 'list'
fails(lambda: {"k": []}.items() | set())  # expect: TypeError: unhashable type: 'list'
print({"k": []}.items() == {"k": []}.items(), type(a.keys() & a).__name__)  # expect: True set
