# Attributes keep the order of their first assignment; a deleted one comes back at the end.
class C: pass
c = C()
c.x = c.y = c.z = 0
c.x = 1
del c.y
c.y = 2
print(list(vars(c)))  # expect: ['x', 'z', 'y']
e = C()
e.z = 1
e.x = 2
print(list(vars(e)))  # expect: ['z', 'x']
