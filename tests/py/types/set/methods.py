# The methods that take any iterable.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


a = {1, 2, 3}
print(a.union([4], (5,)), a.intersection([2, 3], {3}), a.difference([1], range(3)))  # expect: {1, 2, 3, 4, 5} {3} {3}
print(a.symmetric_difference([3, 4, 4]), a.union(), a.intersection() is a)  # expect: {1, 2, 4} {1, 2, 3} False
print(a.issubset(range(9)), a.issuperset([1]), a.isdisjoint([7]))  # expect: True True True
print(a.isdisjoint([1]), a.copy() == a, a.copy() is a, 2 in a, 9 not in a)  # expect: False True False True True
fails(a.union, 5)  # expect: TypeError: 'int' object is not iterable
fails(a.intersection, [[]])  # expect: TypeError: unhashable type: 'list'
fails(a.issubset, 5)  # expect: TypeError: 'int' object is not iterable
fails(lambda: [] in a)  # expect: TypeError: unhashable type: 'list'
fails(a.isdisjoint)  # expect: TypeError: set.isdisjoint() takes exactly one argument (0 given)
print({1} in {frozenset([1])})  # expect: True
