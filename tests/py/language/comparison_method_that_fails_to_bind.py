# A comparison method that cannot be bound counts as missing; other special methods raise.
def fails(self): raise AttributeError("no such thing")
class C:
    __eq__ = property(fails)
    __len__ = property(fails)
    __hash__ = None
c = C()
print(c == c, c == C(), c != C())  # expect: True False True
try:
    len(c)
except AttributeError as error:
    print(error)
# expect: no such thing
