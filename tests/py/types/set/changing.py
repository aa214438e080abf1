# add, discard, remove, pop, update and its kin, clear.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = {1}
a.add(2)
a.add(2)
a.discard(9)
a.discard(1)
a.update([5, 6], (7,))
print(a, a.add(3), a.update())  # expect: {2, 3, 5, 6, 7} None None
a.remove(7)
a.intersection_update([2, 3, 5, 6])
a.difference_update([2], [6])
a.symmetric_difference_update([5, 8])
print(sorted(a))  # expect: [3, 8]
print(a.pop() in (3, 8), len(a))  # expect: True 1
a.clear()
print(a)  # expect: set()
fails(a.pop)  # expect: KeyError: 'pop from an empty set'
fails(a.remove, 1)  # expect: KeyError: 1
fails(a.remove, "key")  # expect: KeyError: 'key'
fails(a.add, [])  # expect: TypeError: unhashable type: 'list'
fails(a.update, 5)  # expect: TypeError: 'int' object is not iterable
fails(a.add)  # expect: TypeError: set.add() takes exactly one argument (0 given)
fails(a.discard, {})  # expect: TypeError: unhashable type: 'dict'
print({frozenset([1])} - {frozenset([1])}, a.discard({1}))  # expect: set() None
