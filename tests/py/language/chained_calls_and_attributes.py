# Calls, attributes and subscripts chain to any length.
class Chain:
    def __init__(self): self.path = []
    def __getattr__(self, name):
        self.path.append(name)
        return self
    def __getitem__(self, key):
        self.path.append([key])
        return self
    def __call__(self, *args):
        self.path.append(args)
        return self
c = Chain().a.b[1].c(2)(3)[4, 5].d()
print(c.__dict__["path"])  # expect: ['a', 'b', [1], 'c', (2,), (3,), [(4, 5)], 'd', ()]
