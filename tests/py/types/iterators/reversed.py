# reversed of sequences, of __reversed__, and what it refuses.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Sequence:
    def __len__(self):
        return 3
    def __getitem__(self, index):
        return f"item {index}"
class Own:
    def __reversed__(self):
        return iter("own")
class Blocked:
    __reversed__ = None
    __len__ = Sequence.__len__
    __getitem__ = Sequence.__getitem__
print(list(reversed([1, 2, 3])), list(reversed("abc")))  # expect: [3, 2, 1] ['c', 'b', 'a']
print(list(reversed((1, 2))), list(reversed(range(3))))  # expect: [2, 1] [2, 1, 0]
print(list(reversed({"a": 1, "b": 2})))  # expect: ['b', 'a']
print(list(reversed(Sequence())))  # expect: ['item 2', 'item 1', 'item 0']
print(list(reversed(Own())), list(reversed(b"ab")))  # expect: ['o', 'w', 'n'] [98, 97]
r = reversed([1, 2])
print(next(r), r.__length_hint__(), list(r), list(r), iter(r) is r)  # expect: 2 1 [1] [] True
fails(reversed, 5)  # expect: TypeError: 'int' object is not reversible
fails(reversed, {1, 2})  # expect: TypeError: 'set' object is not reversible
fails(reversed, (n for n in "ab"))  # expect: TypeError: 'generator' object is not reversible
fails(reversed, Blocked())  # expect: TypeError: 'Blocked' object is not reversible
fails(reversed)  # expect: TypeError: reversed expected 1 argument, got 0
fails(reversed, iter([1]))  # expect: TypeError: 'list_iterator' object is not reversible
