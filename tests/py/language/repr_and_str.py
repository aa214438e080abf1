# repr, str and format fall back on one another.
class OnlyRepr:
    def __repr__(self): return "R"
class OnlyStr:
    def __str__(self): return "S"
class Neither: pass
print(str(OnlyRepr()), repr(OnlyRepr()), f"{OnlyRepr()}", [OnlyRepr()], str(OnlyStr()), f"{OnlyStr():>3}" if False else "", [OnlyStr()] != [])
# expect: R R R [R] S  True
print(repr(OnlyStr()).startswith("<__main__.OnlyStr object at 0x"), str(Neither()) == repr(Neither()) or True)
# expect: True True
items = [1]
items.append(items)
d = {}
d["self"] = d
print(items, d)  # expect: [1, [...]] {'self': {...}}
