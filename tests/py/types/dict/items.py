# Reading, writing and deleting by key.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


d = {"a": 1, (1, 2): "tuple", None: 0, 1.5: "float", b"x": 2}
print(d["a"], d[1, 2], d[None], d[3 / 2], d[b"x"], len(d))  # expect: 1 tuple 0 float 2 5
d["a"] += 5
d["new"] = [d.get("a")]
print(d["a"], d["new"])  # expect: 6 [6]
del d["a"], d[None]
print(list(d))  # expect: [(1, 2), 1.5, b'x', 'new']
fails(lambda: d["zz"])  # expect: KeyError: 'zz'
fails(lambda: d[1, 3])  # expect: KeyError: (1, 3)
fails(lambda: d[[]])  # expect: TypeError: unhashable type: 'list'
def delete(key):
    del d[key]
def assign(key):
    d[key] = 1
fails(delete, "zz")  # expect: KeyError: 'zz'
fails(delete, {})  # expect: TypeError: unhashable type: 'dict'
fails(assign, [])  # expect: TypeError: unhashable type: 'list'
fails(assign, ([],))  # expect: TypeError: unhashable type: 'list'
fails(lambda: d["a":"b"])  # expect: KeyError: slice('a', 'b', None)
