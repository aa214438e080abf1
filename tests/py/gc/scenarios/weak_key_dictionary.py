# A WeakKeyDictionary loses entries as their keys die; equal keys share an entry.
import weakref
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n
    def __eq__(self, other): return self.n == other.n
    def __repr__(self): return f"K({self.n})"
d = weakref.WeakKeyDictionary()
a, b = K(1), K(2)
d[a], d[b] = "a", "b"
print(d[K(1)], K(2) in d, 5 in d, len(d))
del a
print(len(d), list(d.items()))
d[K(7)] = "gone at once"
print(len(d), d.get(K(7), "default"))
for k in d.keys(): print(k)
print(d.pop(b), len(d))
# expect: a True False 2
# expect: 1 [(K(2), 'b')]
# expect: 1 default
# expect: K(2)
# expect: b 0
