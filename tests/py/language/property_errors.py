# Properties without a setter, deleter or getter.
class C:
    @property
    def x(self): return 1
    y = property(None, lambda self, value: None)
    z = property()
c = C()
def setx(): c.x = 2
def delx(): del c.x
def dely(): del c.y
for act in (setx, delx, lambda: c.y, dely, lambda: c.z):
    try:
        act()
    except AttributeError as error:
        print(error)
        # expect: property 'x' of 'C' object has no setter
        # expect: property 'x' of 'C' object has no deleter
        # expect: property 'y' of 'C' object has no getter
        # expect: property 'y' of 'C' object has no deleter
        # expect: property 'z' of 'C' object has no getter
