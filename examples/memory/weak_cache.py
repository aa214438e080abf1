# Weak caches: remember what is in use anyway, and nothing else.
#
#     baem examples/memory/weak_cache.py
#
# Learn from it: a dict as a cache keeps everything for ever. A WeakValueDictionary forgets a value with its last user, a
# WeakKeyDictionary what was noted about an object with that object, and a WeakSet its members.

import weakref


class Image:
    loaded = 0

    def __init__(self, name):
        Image.loaded += 1
        self.name = name


cache = weakref.WeakValueDictionary()


def load(name):
    image = cache.get(name)
    if image is None:
        cache[name] = image = Image(name)
    return image


first = load("cat")
second = load("cat")
print("the same image:", first is second, "- loaded", Image.loaded, "- cached", sorted(cache))
del first
print("one user left:", sorted(cache))
del second
print("no user left:", sorted(cache))
third = load("cat")
print("loaded anew:", Image.loaded)

notes = weakref.WeakKeyDictionary()
notes[third] = "whiskers"
print("a note:", notes[third], "-", len(notes), "in all")

listeners = weakref.WeakSet([third, Image("dog")])
print("listeners:", sorted(image.name for image in listeners), "- the dog had no other friend")

del third
print("when the image goes, so do the note and the listener:", len(notes), len(listeners))
