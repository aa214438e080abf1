# References compare as their objects while these live, then by identity; hashes are remembered.
import weakref
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
a, b = K(1), K(1)
r, s = weakref.ref(a), weakref.ref(b, print)
print(r == s, hash(r) == hash(s), r != s, r is weakref.ref(a), weakref.ref(b) is s, r.__callback__, s.__callback__ is print)
t = weakref.ref(b)
s2 = weakref.ref(b, lambda r: None)
print(weakref.getweakrefcount(b), weakref.getweakrefs(b)[0] is t)
del a
print(r == s, r == r, hash(r), r() is None)
u = weakref.ref(K(5))
try: hash(u)
except TypeError as e: print(e)
try: r < s
except TypeError as e: print(e)
class R(weakref.ref):
    def __init__(self, ob, callback=None, tag=None):
        super().__init__(ob, callback)
        self.tag = tag
    def __new__(cls, ob, callback=None, tag=None): return super().__new__(cls, ob, callback)
x = R(b, None, tag="t")
print(x() is b, x.tag, R(b) is x, type(x).__mro__[1].__name__)
try: weakref.ref(5)
except TypeError as e: print(e)
try: weakref.ref([])
except TypeError as e: print(e)
# expect: True True False True False None True
# expect: 3 True
# expect: False True 1 True
# expect: weak object has gone away
# expect: '<' not supported between instances of 'weakref.ReferenceType' and 'weakref.ReferenceType'
# expect: True t False ReferenceType
# expect: cannot create weak reference to 'int' object
# expect: cannot create weak reference to 'list' object
