# Thousands of classes, methods and instances.
classes = [type(f"C{i}", (), {f"m{i}": lambda self, i=i: i}) for i in range(3000)]
print(sum(getattr(c(), f"m{i}")() for i, c in enumerate(classes)))  # expect: 4498500
def use(x): return x.value
class Base:
    def __init__(self, value): self.value = value
kinds = [type(f"K{i}", (Base,), {}) for i in range(50)]
print(sum(use(kinds[i % 50](i)) for i in range(5000)))  # expect: 12497500
chain = object
for i in range(200):
    chain = type(f"L{i}", (chain,), {"depth": i})
print(chain.depth, len(chain.__mro__))  # expect: 199 201
