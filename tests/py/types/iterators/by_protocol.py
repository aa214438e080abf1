# A class with __iter__, one with __next__, and one with __getitem__ only.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
class Old:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10
class Bad:
    def __iter__(self):
        return 5
class Blocked:
    __iter__ = None
    def __getitem__(self, index):
        return index
print(list(Countdown(3)), list(Old()), 20 in Old(), 5 in Countdown(9))  # expect: [2, 1, 0] [0, 10, 20] True True
print(max(Old()), [*Countdown(2)], list(reversed([*Old()])))  # expect: 20 [1, 0] [20, 10, 0]
a, b, c = Old()
print(a, b, c, dict(enumerate(Old())))  # expect: 0 10 20 {0: 0, 1: 10, 2: 20}
print(sum(Countdown(4)), tuple(zip(Countdown(2), Old())))  # expect: 6 ((1, 0), (0, 10))
fails(iter, Bad())  # expect: TypeError: iter() returned non-iterator of type 'int'
fails(iter, Blocked())  # expect: TypeError: 'Blocked' object is not iterable
fails(list, Bad())  # expect: TypeError: iter() returned non-iterator of type 'int'
fails(lambda: 1 in Blocked())  # expect: TypeError: argument of type 'Blocked' is not iterable
