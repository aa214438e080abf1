# A key is found by hash and equality.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Key:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n % 3
    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n
d = {Key(n): n for n in range(20)}
print(len(d), d[Key(7)], Key(19) in d, Key(20) in d, sum(d.values()))  # expect: 20 7 True False 190
for n in range(0, 20, 2):
    del d[Key(n)]
print(len(d), sorted(d.values()))  # expect: 10 [1, 3, 5, 7, 9, 11, 13, 15, 17, 19]
print(d.get(Key(4)), d.get(Key(5)))  # expect: None 5
class Broken:
    def __hash__(self):
        raise RuntimeError("no hash")
class NotEqual:
    def __hash__(self):
        return 1
    def __eq__(self, other):
        raise RuntimeError("no equality")
class Text:
    def __hash__(self):
        return "x"
class NoHash:
    def __eq__(self, other):
        return True
fails(d.get, Broken())  # expect: RuntimeError: no hash
fails(lambda: {NotEqual(): 1, NotEqual(): 2})  # expect: RuntimeError: no equality
fails(hash, Text())  # expect: TypeError: __hash__ method should return an integer
fails(lambda: {NoHash(): 1})  # expect: TypeError: unhashable type: 'NoHash'
print({1: "a", 2: "b"}.get(True), {0: "z"}[False])  # expect: a z
