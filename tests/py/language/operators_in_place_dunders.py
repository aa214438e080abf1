# In-place methods, and the fall back to the binary ones.
class X:
    def __iadd__(self, other):
        print("iadd")
        return self
    def __sub__(self, other):
        return "sub"
    def __imul__(self, other):
        return NotImplemented
    def __mul__(self, other):
        return "mul"
x = y = X()
x += 1  # expect: iadd
print(x is y)  # expect: True
x -= 1
print(x)  # expect: sub
y *= 2
print(y)  # expect: mul
items = other = [1]
items += "ab"
items *= 2
print(items is other, items)  # expect: True [1, 'a', 'b', 1, 'a', 'b']
t = u = (1,)
t += (2,)
print(t is u, t)  # expect: False (1, 2)
s = v = {1}
s |= {2}; s &= {2, 3}; s ^= {5}; s -= {2}
print(s is v, s)  # expect: True {5}
d = e = {"a": 1}
d |= {"b": 2}
d |= [("c", 3)]
print(d is e, d)  # expect: True {'a': 1, 'b': 2, 'c': 3}
