# Instances with very many attributes.
class C: pass
c = C()
for i in range(2000):
    setattr(c, f"a{i}", i)
print(sum(getattr(c, f"a{i}") for i in range(2000)), len(vars(c)))  # expect: 1999000 2000
for i in range(0, 2000, 2):
    delattr(c, f"a{i}")
print(len(vars(c)), c.a1999, hasattr(c, "a1998"))  # expect: 1000 1999 False
