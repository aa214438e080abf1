# get never changes, setdefault may.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


d = {"a": 1, "n": None}
print(d.get("a"), d.get("b"), d.get("b", 5), d.get("n", 7))  # expect: 1 None 5 None
print(d.setdefault("a", 9))  # expect: 1
print(d.setdefault("b", []), d.setdefault("c"), d)  # expect: [] None {'a': 1, 'n': None, 'b': [], 'c': None}
d.setdefault("b", []).append(1)
print(d)  # expect: {'a': 1, 'n': None, 'b': [1], 'c': None}
fails(d.get)  # expect: TypeError: get expected at least 1 argument, got 0
fails(d.get, [])  # expect: TypeError: unhashable type: 'list'
fails(d.get, 1, 2, 3)  # expect: TypeError: get expected at most 2 arguments, got 3
fails(d.get, "a", default=1)  # expect: TypeError: dict.get() takes no keyword arguments
fails(d.setdefault, [])  # expect: TypeError: unhashable type: 'list'
