# The special methods of dict.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


d = {"a": 1}
print(d.__len__(), d.__contains__("a"))  # expect: 1 True
print(d.__getitem__("a"), d.__setitem__("b", 2), d.__delitem__("a"))  # expect: 1 None None
print(d.__eq__({"b": 2}), d.__eq__([]), d.__ne__({}))  # expect: True NotImplemented True
print(d.__or__({"c": 3}))  # expect: {'b': 2, 'c': 3}
print(d.__ror__({"z": 0}), d.__or__([]))  # expect: {'z': 0, 'b': 2} NotImplemented
print(d.__ior__([("q", 1)]))  # expect: {'b': 2, 'q': 1}
print(list(d.__iter__()), list(d.__reversed__()))  # expect: ['b', 'q'] ['q', 'b']
print(dict.__hash__, dict[str, int])  # expect: None dict[str, int]
print(d.__lt__({}), d.__repr__())  # expect: NotImplemented {'b': 2, 'q': 1}
fails(d.__getitem__, "x")  # expect: KeyError: 'x'
fails(d.__contains__, [])  # expect: TypeError: unhashable type: 'list'
fails(dict.get)  # expect: TypeError: unbound method dict.get() needs an argument
fails(dict.get, [], 1)  # expect: TypeError: descriptor 'get' for 'dict' objects doesn't apply to a 'list' object
fails(lambda: {}.x)  # expect: AttributeError: 'dict' object has no attribute 'x'
fails(setattr, {}, "x", 1)  # expect: AttributeError: 'dict' object has no attribute 'x' and no __dict__ for setting new attributes
