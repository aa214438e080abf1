# frozensets have no methods that change them.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


f = frozenset([1, 2])
print(f, f | {3}, f & {1}, f - {1})  # expect: frozenset({1, 2}) frozenset({1, 2, 3}) frozenset({1}) frozenset({2})
print(f ^ {2, 3}, f.union([5]))  # expect: frozenset({1, 3}) frozenset({1, 2, 5})
print(f.copy() is f, hash(f) == hash(frozenset([2, 1])), 1 in f)  # expect: True True True
print({f: "a"}[frozenset((2, 1))], frozenset([f]))  # expect: a frozenset({frozenset({1, 2})})
print(f < {1, 2, 3}, f == {1, 2}, len(f), sorted(f), f.isdisjoint([9]))  # expect: True True 2 [1, 2] True
fails(lambda: f.add(1))  # expect: AttributeError: 'frozenset' object has no attribute 'add'
fails(lambda: f.clear())  # expect: AttributeError: 'frozenset' object has no attribute 'clear'
fails(lambda: f.update([1]))  # expect: AttributeError: 'frozenset' object has no attribute 'update'
def delete():
    del f[0]
fails(delete)  # expect: TypeError: 'frozenset' object doesn't support item deletion
fails(lambda: f[0])  # expect: TypeError: 'frozenset' object is not subscriptable
