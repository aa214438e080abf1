# With DEBUG_SAVEALL garbage goes to `gc.garbage` instead of away.
import gc
gc.disable()
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
items = ["saved"]
items.append(items)
del items
gc.collect()
gc.set_debug(0)
print(gc.garbage)                # expect: [['saved', [...]]]
gc.garbage.clear()
print(gc.collect())              # expect: 1
