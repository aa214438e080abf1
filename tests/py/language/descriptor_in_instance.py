# A descriptor works in a class only.
class D:
    def __get__(self, instance, owner):
        return "called"
class C: pass
c = C()
c.x = D()
print(isinstance(c.x, D))  # expect: True
C.y = D()
print(c.y)  # expect: called
