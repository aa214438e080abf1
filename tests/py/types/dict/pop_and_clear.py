# pop, popitem, clear, copy.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


d = {"a": 1, "b": 2, "c": 3}
print(d.pop("a"), d.pop("x", "none"), d.popitem(), d)  # expect: 1 none ('c', 3) {'b': 2}
e = d.copy()
d.clear()
print(d, e, e is d)  # expect: {} {'b': 2} False
fails(d.pop, "a")  # expect: KeyError: 'a'
fails(d.popitem)  # expect: KeyError: 'popitem(): dictionary is empty'
fails(d.pop)  # expect: TypeError: pop expected at least 1 argument, got 0
fails(d.pop, [])  # expect: KeyError: []
fails(d.pop, 1, 2, 3)  # expect: TypeError: pop expected at most 2 arguments, got 3
fails(e.clear, 1)  # expect: TypeError: dict.clear() takes no arguments (1 given)
nested = {"l": []}
nested.copy()["l"].append(1)
print(nested)  # expect: {'l': [1]}
