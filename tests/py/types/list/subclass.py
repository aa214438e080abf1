# A subclass of list.
class Stack(list):
    def push(self, *items):
        self.extend(items)
        return self
    def __getitem__(self, index):
        return super().__getitem__(index) if not isinstance(index, str) else f"<{index}>"
    def __repr__(self):
        return f"Stack{super().__repr__()}"
s = Stack([1]).push(2, 3)
s.name = "s"
print(s, s["top"], s[-1], type(s[:]).__name__, type(s + []).__name__)  # expect: Stack[1, 2, 3] <top> 3 list list
print(type(s.copy()).__name__, s == [1, 2, 3], len(s), s.name)  # expect: list True 3 s
print(list(s), [*s], isinstance(s, list))  # expect: [1, 2, 3] [1, 2, 3] True
print(Stack() == [], sum(s), s * 2, sorted(s, reverse=True))  # expect: True 6 [1, 2, 3, 1, 2, 3] [3, 2, 1]
s += [4]
print(type(s).__name__, s)  # expect: Stack Stack[1, 2, 3, 4]
