# A callback of gc that collects does not start a collection inside the collection.
import gc
gc.disable()
log = []
def callback(phase, info):
    log.append((phase, info["generation"], gc.collect()))
gc.collect()
gc.callbacks.append(callback)
x = []
x.append(x)
del x
print(gc.collect(1))
gc.callbacks.clear()
print(log)
# expect: 1
# expect: [('start', 1, 0), ('stop', 1, 0)]
