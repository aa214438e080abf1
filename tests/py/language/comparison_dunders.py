# Comparisons: reflection, default equality, hash and __ne__.
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, other): return isinstance(other, V) and self.v == other.v
    def __lt__(self, other): return self.v < other.v
print(V(1) == V(1), V(1) != V(1), V(1) == 1, V(1) < V(2), V(1) > V(2), V.__hash__)
# expect: True False False True False None
try:
    hash(V(1))
except TypeError as error:
    print(error)  # expect: unhashable type: 'V'
try:
    V(1) <= V(2)
except TypeError as error:
    print(error)  # expect: '<=' not supported between instances of 'V' and 'V'
class W(V):
    def __hash__(self): return hash(self.v)
print({W(1): "one"}[W(1)], len({W(1), W(1), W(2)}), min(V(3), V(2)).v, [w.v for w in sorted([V(3), V(1)])])
# expect: one 2 2 [1, 3]
class N:
    def __ne__(self, other): return "ne"
print(N() != 1, N() == N())  # expect: ne False
