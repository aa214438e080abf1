# WeakSet and WeakMethod.
import weakref
class C:
    def m(self): return "called"
a, b = C(), C()
s = weakref.WeakSet([a, b])
print(len(s), a in s, 5 in s)
del b
print(len(s), list(s) == [a])
t = s | {a}
print(type(t).__name__, len(t), t == s, s <= t)
m = weakref.WeakMethod(a.m)
print(m()(), m() == a.m, m == weakref.WeakMethod(a.m))
n = weakref.WeakMethod(a.m, lambda r: print("method gone", r() is None))
s.discard(a)
del a
print(m(), n(), len(t))
try: weakref.WeakMethod(len)
except TypeError as e: print(e)
# expect: 2 True False
# expect: 1 True
# expect: WeakSet 1 True True
# expect: called True True
# expect: method gone True
# expect: None None 0
# expect: argument should be a bound method, not <class 'builtin_function_or_method'>
