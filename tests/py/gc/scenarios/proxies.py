# A proxy does what its object does, until that is gone.
import weakref
class C:
    x = 5
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2
    def __add__(self, other): return ("add", other)
    def __bool__(self): return False
    def __str__(self): return "a C"
    def __call__(self): return "called"
    def __iter__(self): return iter([1, 2])
    def __contains__(self, x): return x == 1
c = C()
p = weakref.proxy(c)
print(p.x, len(p), p[4], p + 1, bool(p), str(p), p(), list(p), 1 in p, type(p).__name__)
p.y = 6
print(c.y, p.__class__.__name__, isinstance(p, C), weakref.getweakrefcount(c))
print(weakref.proxy(c) is p, p == c)
try: hash(p)
except TypeError as e: print(e)
q = weakref.proxy(c, lambda r: print("gone", type(r).__name__))
del c
for f in (lambda: p.x, lambda: len(p), lambda: p + 1, lambda: str(p), lambda: p()):
    try: f()
    except ReferenceError as e: print(e)
# expect: 5 3 8 ('add', 1) False a C called [1, 2] True CallableProxyType
# expect: 6 C True 1
# expect: True True
# expect: unhashable type: 'weakref.CallableProxyType'
# expect: gone CallableProxyType
# expect: weakly-referenced object no longer exists
# expect: weakly-referenced object no longer exists
# expect: weakly-referenced object no longer exists
# expect: weakly-referenced object no longer exists
# expect: weakly-referenced object no longer exists
