# The special methods of str.
print("a".__add__("b"), "ab".__mul__(2), "ab".__rmul__(2), "%d".__mod__(5))  # expect: ab abab abab 5
print("a".__eq__("a"), "a".__eq__(1))  # expect: True NotImplemented
print("a".__lt__("b"), "a".__lt__(1))  # expect: True NotImplemented
print("abc".__len__(), "abc".__contains__("b"), "abc".__getitem__(1))  # expect: 3 True b
print("abc".__getitem__(slice(1, 3)), list("ab".__iter__()))  # expect: bc ['a', 'b']
print("|", "a".__format__(">3"), "a".__hash__() == hash("a"))  # expect: |   a True
print("a".__repr__(), "a".__str__(), "a".__ne__("b"))  # expect: 'a' a True
print("a".__ge__("a"), "5".__rmod__("%s"), "a".__getnewargs__())  # expect: True 5 ('a',)
