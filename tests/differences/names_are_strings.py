# Names are looked up as strings: a key of another type that says it equals the name is not found.
# differs: CPython compares the keys and prints found.
class Key:
    def __hash__(self): return hash("name")
    def __eq__(self, other): return other == "name"
class Plain: pass
plain = Plain()
plain.__dict__[Key()] = "found"
print(getattr(plain, "name", "not found"))  # expect: not found
