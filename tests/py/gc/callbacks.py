# `gc.callbacks` hear of every collection.
import gc
gc.disable()
log = []
def listen(phase, info):
    log.append((phase, info["generation"], info["collected"]))
gc.collect()
gc.callbacks.append(listen)
items = []
items.append(items)
del items
gc.collect(1)
gc.callbacks.remove(listen)
gc.collect()
print(log)                       # expect: [('start', 1, 0), ('stop', 1, 1)]
