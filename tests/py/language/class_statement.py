# A class body runs like any block, and its names become attributes.
class C:
    x = 1
    y = x + 1
    for i in range(3):
        pass
    if y == 2:
        z = "z"
    def method(self):
        return self.x
print(C.x, C.y, C.i, C.z, C().method(), C.__name__, C.__qualname__, C.__module__)  # expect: 1 2 2 z 1 C C __main__
print([name for name in vars(C) if not name.startswith("_")])  # expect: ['x', 'y', 'i', 'z', 'method']
