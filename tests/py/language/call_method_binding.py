# A function in the class becomes a method on access; one in the instance does not.
class C:
    def m(self, x):
        return self.name, x
c = C()
c.name = "c"
bound = c.m
print(bound(1), C.m(c, 2), bound.__self__ is c, bound.__func__ is C.m, bound == c.m, bound is c.m)
# expect: ('c', 1) ('c', 2) True True True False
c.f = lambda x: x
print(c.f(3))  # expect: 3
def g(self):
    return self.name
C.g = g
print(c.g(), bound.__name__, bound.__qualname__)  # expect: c m C.m
