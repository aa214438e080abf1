# A callback cannot reach the object; references made in callbacks to others work.
import gc, weakref
class C: pass
other = C()
log = []
def callback(r):
    log.append(r())
    log.append(weakref.ref(other)() is other)
    gc.collect()
    log.append(gc.isenabled())
c = C()
c.me = c
r = weakref.ref(c, callback)
del c
print(gc.collect() > 0)
print(log)
# expect: True
# expect: [None, True, True]
