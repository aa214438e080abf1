# fromkeys gives every key the same value.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(dict.fromkeys("aba"))  # expect: {'a': None, 'b': None}
print(dict.fromkeys([1, 2], 0), {}.fromkeys(range(2), "x"))  # expect: {1: 0, 2: 0} {0: 'x', 1: 'x'}
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared)  # expect: {'a': [1], 'b': [1]}
class Sub(dict):
    pass
print(type(Sub.fromkeys("a")).__name__)  # expect: Sub
fails(dict.fromkeys, 5)  # expect: TypeError: 'int' object is not iterable
fails(dict.fromkeys)  # expect: TypeError: fromkeys expected at least 1 argument, got 0
fails(dict.fromkeys, [[]])  # expect: TypeError: unhashable type: 'list'
