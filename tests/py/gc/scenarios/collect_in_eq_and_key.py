# Collections in the middle of comparisons, sorts and hashes change nothing.
import gc
class K:
    def __init__(self, n): self.n, self.me = n, self
    def __eq__(self, other):
        gc.collect()
        return self.n == other.n
    def __lt__(self, other):
        gc.collect()
        return self.n < other.n
    def __hash__(self):
        gc.collect()
        return self.n % 3
keys = [K(n) for n in (5, 3, 8, 1, 9, 2)]
print([k.n for k in sorted(keys)])
print([k.n for k in sorted(keys, key=lambda k: (gc.collect(), -k.n)[1])])
d = {k: k.n for k in keys}
print([d[K(n)] for n in (1, 2, 3)])
print(K(8) in keys, keys.index(K(9)), max(keys).n)
s = {K(1), K(1), K(4)}
print(len(s))
# expect: [1, 2, 3, 5, 8, 9]
# expect: [9, 8, 5, 3, 2, 1]
# expect: [1, 2, 3]
# expect: True 4 9
# expect: 2
