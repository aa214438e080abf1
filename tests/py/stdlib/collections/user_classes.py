# UserDict, UserList, UserString: containers that subclasses can change.
from collections import UserDict, UserList, UserString
class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)
d = Lower({"A": 1}, B=2)
d.update(C=3)
print(d, d["a"], "A" in d, d | {"x": 1}, d.copy(), sorted(d.data))
# expect: {'a': 1, 'b': 2, 'c': 3} 1 False {'a': 1, 'b': 2, 'c': 3, 'x': 1} {'a': 1, 'b': 2, 'c': 3} ['a', 'b', 'c']
class Loud(UserList):
    def append(self, item):
        super().append(item + "!")
items = Loud(["a"])
items.append("b")
print(items, items[0:1], type(items[0:1]).__name__, items + ["c"], ["c"] + items, items * 2, items == ["a", "b!"], items.index("b!"))
# expect: ['a', 'b!'] ['a'] Loud ['a', 'b!', 'c'] ['c', 'a', 'b!'] ['a', 'b!', 'a', 'b!'] True 1
s = UserString("abc")
print(s, s.upper(), type(s.upper()).__name__, s + "d", "z" + s, s[1], s == "abc", hash(s) == hash("abc"), "b" in s, s.replace("a", "x"), int(UserString("12")))
# expect: abc ABC UserString abcd zabc b True True True xbc 12
