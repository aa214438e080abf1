# leakcheck says nothing of a program without leaks: a cache that is weak.
# needs: baem
# flags: -X leakcheck
import weakref
class Image:
    pass
cache = weakref.WeakValueDictionary()
def load(name):
    image = cache.get(name)
    if image is None:
        cache[name] = image = Image()
    return image
a = load("a")
print(load("a") is a)
del a
print(len(cache))
# expect: True
# expect: 0
