# __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__, __reversed__, __missing__ of a class.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Box:
    def __init__(self): self.d = {}
    def __len__(self): return len(self.d)
    def __getitem__(self, key): return self.d[key]
    def __setitem__(self, key, value): self.d[key] = value
    def __delitem__(self, key): del self.d[key]
    def __contains__(self, key): return key in self.d
    def __iter__(self): return iter(self.d)
    def __reversed__(self): return reversed(self.d)
    def __length_hint__(self): return 99
b = Box()
b["x"] = 1
b["x"] += 5
b["y", 1:2] = "slice"
print(len(b), b["x"], "x" in b, "z" in b, list(b))  # expect: 2 6 True False ['x', ('y', slice(1, 2, None))]
print(list(reversed(b)), bool(b), bool(Box()))  # expect: [('y', slice(1, 2, None)), 'x'] True False
del b["x"]
print(list(b))  # expect: [('y', slice(1, 2, None))]
fails(lambda: b["gone"])  # expect: KeyError: 'gone'
class Bad:
    def __len__(self): return "5"
    def __contains__(self, key): return "yes"
class Huge:
    def __len__(self): return 2**70
class Only:
    def __getitem__(self, i): return i
fails(len, Bad())  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(len, Huge())  # expect: OverflowError: cannot fit 'int' into an index-sized integer
print(1 in Bad())  # expect: True
def assign():
    Only()[1] = 2
def delete():
    del Only()[1]
fails(assign)  # expect: TypeError: 'Only' object does not support item assignment
fails(delete)  # expect: TypeError: 'Only' object doesn't support item deletion
fails(len, Only())  # expect: TypeError: object of type 'Only' has no len()
