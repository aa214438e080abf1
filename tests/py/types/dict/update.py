# update from mappings, pairs and keywords; | and |=.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


d = {"a": 1}
print(d.update(b=2), d.update({"a": 5}, c=3))  # expect: None None
print(d.update([("d", 4)]), d.update(), d)  # expect: None None {'a': 5, 'b': 2, 'c': 3, 'd': 4}
print({"a": 1, "b": 2} | {"b": 3, "c": 4})  # expect: {'a': 1, 'b': 3, 'c': 4}
print({} | {}, {"x": 1} | {"y": 2} | {"x": 3})  # expect: {} {'x': 3, 'y': 2}
e = d
e |= {"z": 26}
e |= [("y", 25)]
print(d is e, d)  # expect: True {'a': 5, 'b': 2, 'c': 3, 'd': 4, 'z': 26, 'y': 25}
fails(d.update, 5)  # expect: TypeError: 'int' object is not iterable
fails(d.update, [(1, 2, 3)])  # expect: ValueError: dictionary update sequence element #0 has length 3; 2 is required
fails(d.update, {}, {})  # expect: TypeError: update expected at most 1 argument, got 2
fails(lambda: {} | [])  # expect: TypeError: unsupported operand type(s) for |: 'dict' and 'list'
fails(lambda: [] | {})  # expect: TypeError: unsupported operand type(s) for |: 'list' and 'dict'
fails(lambda: {} + {})  # expect: TypeError: unsupported operand type(s) for +: 'dict' and 'dict'
def merge():
    d = {}
    d |= 5
fails(merge)  # expect: TypeError: 'int' object is not iterable
