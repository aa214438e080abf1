# A WeakValueDictionary loses entries as their values die.
import weakref, gc
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"C({self.n})"
d = weakref.WeakValueDictionary()
keep = [C(n) for n in range(3)]
for c in keep: d[c.n] = c
print(sorted(d.items()), len(d))
del keep[1], c
print(sorted(d.keys()), 1 in d, d.get(1), d.setdefault(0, None))
it = iter(d)
first = next(it)
keep.clear()
print(list(it), len(d), dict(d))
k = C(9)
d["nine"] = k
d |= {"ten": k}
print(sorted(d), [r().n for r in d.valuerefs()], d.pop("nine"), d.popitem(), len(d))
for bad in ("x",):
    try: d[bad]
    except KeyError as e: print("KeyError", e)
    try: d[bad] = 1
    except TypeError as e: print(e)
# expect: [(0, C(0)), (1, C(1)), (2, C(2))] 3
# expect: [0, 2] False None C(0)
# expect: [] 0 {}
# expect: ['nine', 'ten'] [9, 9] C(9) ('ten', C(9)) 0
# expect: KeyError 'x'
# expect: cannot create weak reference to 'int' object
