# A finalizer may start a thread and wait for it: when an object dies, in a collection, and in a weak reference's callback.
import gc, threading, weakref

def in_thread(*what):
    thread = threading.Thread(target=print, args=what)
    thread.start()
    thread.join()

class Thing:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        in_thread("thread of", self.name)

Thing("one")  # expect: thread of one
a = Thing("two")
a.me = a
del a
print(gc.collect() > 0)
# expect: thread of two
# expect: True
b = Thing("three")
known = weakref.ref(b, lambda _: in_thread("callback"))
del b
# expect: thread of three
# expect: callback
