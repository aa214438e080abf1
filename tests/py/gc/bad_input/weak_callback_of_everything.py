# Callbacks that raise, collect, make cycles, make references to the living, and drop other references.
import gc, sys, weakref
gc.disable()
log = []
sys.unraisablehook = lambda info: log.append(str(info.exc_value))
class C: pass
living = C()
extra = []
def raises(r): raise KeyError("callback")
def collects(r): log.append(("collected", gc.collect() >= 0))
def refers(r): extra.append(weakref.ref(living, raises))
def drops(r): extra.clear()
def cycles(r):
    c = C()
    c.me = c
c = C()
refs = [weakref.ref(c, f) for f in (raises, collects, refers, drops, cycles)]
del c
print(log, len(extra))
c = C()
c.me = c
refs = [weakref.ref(c, f) for f in (raises, collects, refers, drops, cycles)]
del c
log.clear()
gc.collect()
print(log, len(extra))
del living
print(log)
# expect: [('collected', True), "'callback'"] 1
# expect: [('collected', True), "'callback'"] 1
# expect: [('collected', True), "'callback'", "'callback'"]
