# A subclass is asked for missing keys by [] only.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Zero(dict):
    def __missing__(self, key):
        return f"no {key}"
z = Zero(a=1)
print(z["a"], z["b"], z.get("b"), "b" in z, len(z))  # expect: 1 no b None False 1
class Counter(dict):
    def __missing__(self, key):
        self[key] = 0
        return 0
c = Counter()
for letter in "hello":
    c[letter] += 1
print(c, c == {"h": 1, "e": 1, "l": 2, "o": 1})  # expect: {'h': 1, 'e': 1, 'l': 2, 'o': 1} True
fails(z.pop, "b")  # expect: KeyError: 'b'
