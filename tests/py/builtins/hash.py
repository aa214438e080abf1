# hash of equal objects is equal; the unhashable say so.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(hash(5), hash(-1), hash(5.0), hash(True))  # expect: 5 -2 5 1
print(hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)))  # expect: True True
print(hash(None) == hash(None))  # expect: True
print(hash(frozenset([1])) == hash(frozenset([1])))  # expect: True
print(hash(len) == hash(len), hash(int) == hash(int))  # expect: True True
fails(hash, [])  # expect: TypeError: unhashable type: 'list'
fails(hash, {})  # expect: TypeError: unhashable type: 'dict'
fails(hash, set())  # expect: TypeError: unhashable type: 'set'
fails(hash, bytearray())  # expect: TypeError: unhashable type: 'bytearray'
fails(hash, ([],))  # expect: TypeError: unhashable type: 'list'
fails(hash)  # expect: TypeError: hash() takes exactly one argument (0 given)
fails(hash, 1, 2)  # expect: TypeError: hash() takes exactly one argument (2 given)
class C:
    def __hash__(self): return -1
print(hash(C()), hash(C()) == C().__hash__())  # expect: -2 False
