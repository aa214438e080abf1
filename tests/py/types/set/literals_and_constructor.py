# Set displays, comprehensions, set() and frozenset().
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print({1, 2, 1}, {n % 3 for n in range(10)}, set())  # expect: {1, 2} {0, 1, 2} set()
print(set([3, 1, 2]), set("a"), {*[1], *(2,)})  # expect: {1, 2, 3} {'a'} {1, 2}
print(set(range(3)), set({"k": 1}))  # expect: {0, 1, 2} {'k'}
print(frozenset([1]), frozenset(), {frozenset()})  # expect: frozenset({1}) frozenset() {frozenset()}
print(type({1}), type({}), len({1, 1.0, True}))  # expect: <class 'set'> <class 'dict'> 1
print({0, False}, frozenset("a") == {"a"})  # expect: {0} True
fails(set, 5)  # expect: TypeError: 'int' object is not iterable
fails(set, 1, 2)  # expect: TypeError: set expected at most 1 argument, got 2
fails(lambda: {[]})  # expect: TypeError: unhashable type: 'list'
fails(set, [{}])  # expect: TypeError: unhashable type: 'dict'
fails(lambda: {{1}})  # expect: TypeError: unhashable type: 'set'
fails(frozenset, [[]])  # expect: TypeError: unhashable type: 'list'
fails(set, x=1)  # expect: TypeError: set() takes no keyword arguments
f = frozenset([1])
print(frozenset(f) is f, set(f) == f, {f: "key"}[frozenset([1])])  # expect: True True key
