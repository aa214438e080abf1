# keys, values and items are views that follow the dictionary.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items)  # expect: dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)])
d["c"] = 3
print(list(keys), list(values), list(items))  # expect: ['a', 'b', 'c'] [1, 2, 3] [('a', 1), ('b', 2), ('c', 3)]
print(len(keys), len(values), len(items))  # expect: 3 3 3
print("a" in keys, 3 in values, ("a", 1) in items)  # expect: True True True
print(("a", 2) in items, "a" in values, 5 in items, ("a",) in items)  # expect: False False False False
print([*reversed(keys)])  # expect: ['c', 'b', 'a']
print([*reversed(values)], [*reversed(items)])  # expect: [3, 2, 1] [('c', 3), ('b', 2), ('a', 1)]
print(keys.mapping["a"], type(keys).__name__, type(items).__name__)  # expect: 1 dict_keys dict_items
fails(lambda: keys[0])  # expect: TypeError: 'dict_keys' object is not subscriptable
fails(lambda: keys + keys)  # expect: TypeError: unsupported operand type(s) for +: 'dict_keys' and 'dict_keys'
fails(hash, keys)  # expect: TypeError: unhashable type: 'dict_keys'
fails(lambda: values < values)  # expect: TypeError: '<' not supported between instances of 'dict_values' and 'dict_values'
fails(lambda: keys.mapping.__setitem__("a", 1))  # expect: AttributeError: 'mappingproxy' object has no attribute '__setitem__'
