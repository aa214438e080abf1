# __getitem__, __setitem__, __delitem__, __contains__, __len__, __reversed__, __missing__, __length_hint__.
class C:
    def __getitem__(self, key): return f"get {key}"
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("del", key)
    def __contains__(self, item): return item
    def __len__(self): return 4
    def __reversed__(self): return "reversed"
    def __iter__(self): return iter("abc")
c = C()
c[1] = 2  # expect: set 1 2
c[1:2] = 3  # expect: set slice(1, 2, None) 3
del c["k"]  # expect: del k
print(c[5], c[::2], "x" in c, "" in c, 0 not in c, len(c), reversed(c), list(c))
# expect: get 5 get slice(None, None, 2) True False True 4 reversed ['a', 'b', 'c']
class S:
    def __getitem__(self, i): return "xyz"[i]
    def __len__(self): return 3
print(list(reversed(S())), list(S()))  # expect: ['z', 'y', 'x'] ['x', 'y', 'z']
class R:
    __reversed__ = None
    def __getitem__(self, i): return i
    def __len__(self): return 1
for value in (R(), {1}, 5, iter([])):
    try:
        reversed(value)
    except TypeError as error:
        print(error)
        # expect: 'R' object is not reversible
        # expect: 'set' object is not reversible
        # expect: 'int' object is not reversible
        # expect: 'list_iterator' object is not reversible
