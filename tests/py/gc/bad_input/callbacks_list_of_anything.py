# What is in gc.callbacks need not be callable, and may be replaced by a collection.
import gc, sys
gc.disable()
log = []
sys.unraisablehook = lambda info: log.append(str(info.exc_value))
gc.callbacks.extend([5, lambda phase, info: log.append(phase), "x"])
gc.collect()
gc.callbacks.clear()
print(log)
gc.callbacks = None
print(gc.collect())
# expect: ["'int' object is not callable", 'start', "'str' object is not callable", "'int' object is not callable", 'stop', "'str' object is not callable"]
# expect: 0
