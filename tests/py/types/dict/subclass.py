# A subclass of dict.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)
    def __getitem__(self, key):
        return super().__getitem__(key.lower())
d = Lower(A=1)
d["B"] = 2
d.extra = "yes"
print(d, d["b"], type(d.copy()).__name__, type(d | {}).__name__)  # expect: {'A': 1, 'b': 2} 2 dict dict
print(d == {"A": 1, "b": 2}, d.extra)  # expect: True yes
print(isinstance(d, dict), {**d}, dict(d), "B" in d)  # expect: True {'A': 1, 'b': 2} {'A': 1, 'b': 2} False
d.update(C=3)
print(list(d), d.get("c"), d.get("C"))  # expect: ['A', 'b', 'C'] None 3
fails(lambda: d["A"])  # expect: KeyError: 'a'
