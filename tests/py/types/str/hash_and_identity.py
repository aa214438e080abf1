# Equal strings are equal keys, however they were made.
a, b = "hello world!", "".join(["hello", " ", "world!"])
print(a == b, hash(a) == hash(b), {a: 1}[b], len({a, b}))  # expect: True True 1 1
print(hash("") == hash(str()), "é" in {"é": 1}, {"a" + "é": 1}["aé"])  # expect: True True 1
print("a" * 1 == "a", hash("aé"[0]) == hash("a"))  # expect: True True
