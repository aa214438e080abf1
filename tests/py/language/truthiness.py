# What is false: zeros, empties, None, and what __bool__ or __len__ say.
class B:
    def __init__(self, x): self.x = x
    def __bool__(self): return self.x
class L:
    def __init__(self, x): self.x = x
    def __len__(self): return self.x
values = [0, 0.0, 0j, "", b"", [], (), {}, set(), frozenset(), range(0), None, False, -0.0, B(False), L(0)]
print(any(values), [bool(v) for v in values].count(True))  # expect: False 0
values = [1, -1, 0.1, 1j, " ", b"\0", [0], (0,), {0: 0}, {0}, range(1), ..., object(), B(True), L(5), len, int, NotImplementedError, (lambda: 0)]
print(all(values))  # expect: True
for value in (B(5), B(None), L(-1), L("x"), L(2 ** 100)):
    try:
        bool(value)
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
        # expect: TypeError __bool__ should return bool, returned int
        # expect: TypeError __bool__ should return bool, returned NoneType
        # expect: ValueError __len__() should return >= 0
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: OverflowError cannot fit 'int' into an index-sized integer
class Both:
    def __bool__(self): return False
    def __len__(self): return 1
print(bool(Both()), not Both(), 1 if Both() else 2)  # expect: False True 2
