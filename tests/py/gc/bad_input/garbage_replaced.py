# gc.garbage may be replaced; saved objects still go to the original list.
import gc
gc.disable()
gc.collect()
original = gc.garbage
gc.garbage = None
gc.set_debug(gc.DEBUG_SAVEALL)
items = []
items.append(items)
del items
print(gc.collect(), len(original))
gc.set_debug(0)
original.clear()
# expect: 1 1
