# weakref: dictionaries and sets that do not keep their objects alive, finalizers.
import weakref
class C:
    def m(self):
        return "called"
c, d = C(), C()
values = weakref.WeakValueDictionary(a=c, b=d)
keys = weakref.WeakKeyDictionary({c: 1, d: 2})
items = weakref.WeakSet([c, d])
method = weakref.WeakMethod(c.m)
end = weakref.finalize(c, print, "gone", 1)
print(len(values), len(keys), len(items), method()(), end.alive, values["a"] is c, keys[d], c in items, sorted(values))
# expect: 2 2 2 called True True 2 True ['a', 'b']
del c  # expect: gone 1
print(len(values), len(keys), len(items), method(), end.alive, list(values.keys()), list(keys.values()), "a" in values)
# expect: 1 1 1 None False ['b'] [2] False
other = weakref.finalize(d, print, "never")
print(other.detach() is not None, other.alive, other())  # expect: True False None
del d
print(len(values), len(keys), len(items))  # expect: 0 0 0
