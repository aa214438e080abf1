# Keys whose __eq__ or __hash__ change the dict under the operation.
class Key:
    def __init__(self, act): self.act = act
    def __hash__(self): return 1
    def __eq__(self, other):
        act, self.act = self.act, None
        if act:
            act()
        return False
d = {}
d[Key(None)] = "first"
d[Key(lambda: d.clear())] = "second"
print(len(d) <= 2)  # expect: True
d = {Key(lambda: d.update({i: i for i in range(100)})): 1}
print(d.get(Key(None)), len(d) >= 1)  # expect: None True
d = {Key(None): 1}
k = Key(lambda: d.pop(next(iter(d))))
try:
    d[k] = 2
except (KeyError, RuntimeError) as error:
    print(type(error).__name__)
print(k in d or len(d) <= 1)  # expect: True
s = {Key(lambda: s.clear())}
s.add(Key(None))
print(len(s) <= 2)  # expect: True
