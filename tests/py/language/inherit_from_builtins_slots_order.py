# Overridden special methods of subclasses of built-ins are used by operators and built-in functions.
class L(list):
    def __len__(self): return 99
    def __getitem__(self, i): return f"item {i}"
    def __iter__(self): return iter("iter")
    def __contains__(self, x): return True
    def __eq__(self, other): return "eq"
    def __bool__(self): return False
l = L([1, 2])
print(len(l), l[0], list(l), 5 in l, l == 1, bool(l), [*l], l.pop(), list.__len__(l))
# expect: 99 item 0 ['i', 't', 'e', 'r'] True eq False ['i', 't', 'e', 'r'] 2 1
class D(dict):
    def __getitem__(self, k): return "own"
    def __setitem__(self, k, v): dict.__setitem__(self, k, v * 2)
d = D()
d["a"] = 1
print(d["x"], dict.__getitem__(d, "a"), d.get("a"), {**d}, "{a}".format_map(d))  # expect: own 2 2 {'a': 2} own
