# A subclass of set.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Bag(set):
    def add(self, item):
        super().add(str(item))
b = Bag([1])
b.add(2)
b.label = "bag"
print(b == {1, "2"}, type(b | set()).__name__, type(b.copy()).__name__)  # expect: True set set
print(type(b - b).__name__, b.label, len(b))  # expect: set bag 2
print(isinstance(b, set), type(set() | b).__name__)  # expect: True set
class Frozen(frozenset):
    def __new__(cls, *items):
        return super().__new__(cls, items)
f = Frozen(1, 2)
print(f, hash(f) == hash(frozenset([1, 2])))  # expect: Frozen({1, 2}) True
print(type(f | {3}).__name__, f == {1, 2}, type(f.copy()).__name__)  # expect: frozenset True frozenset
fails(hash, b)  # expect: TypeError: unhashable type: 'Bag'
