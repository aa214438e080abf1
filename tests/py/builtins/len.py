# len of sized things.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class L:
    def __len__(self): return 7
class I:
    def __len__(self): return True
class Bad:
    def __len__(self): return -1
class Float:
    def __len__(self): return 1.0
class Big:
    def __len__(self): return 10**30
print(len("abc"), len([1]), len({}), len((1, 2)), len(range(5)))  # expect: 3 1 0 2 5
print(len(b"ab"), len({1}), len(L()), len(I()), len("é😀"))  # expect: 2 1 7 1 2
fails(len, 5)  # expect: TypeError: object of type 'int' has no len()
fails(len, Bad())  # expect: ValueError: __len__() should return >= 0
fails(len, Float())  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(len, Big())  # expect: OverflowError: cannot fit 'int' into an index-sized integer
fails(len, (x for x in ""))  # expect: TypeError: object of type 'generator' has no len()
fails(len)  # expect: TypeError: len() takes exactly one argument (0 given)
fails(len, [], [])  # expect: TypeError: len() takes exactly one argument (2 given)
fails(len, int)  # expect: TypeError: object of type 'type' has no len()
