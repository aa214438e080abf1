# `del` of items, slices and attributes calls the object's methods, from left to right.
class Trace:
    def __delitem__(self, key):
        print("delitem", key)
    def __delattr__(self, name):
        print("delattr", name)
t = Trace()
del t[1], t.x, t[1:2], t[1, 2], t[::3]
# expect: delitem 1
# expect: delattr x
# expect: delitem slice(1, 2, None)
# expect: delitem (1, 2)
# expect: delitem slice(None, None, 3)
items = list(range(10))
del items[0], items[-1], items[2:4]
print(items)  # expect: [1, 2, 5, 6, 7, 8]
