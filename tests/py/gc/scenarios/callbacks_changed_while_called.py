# Callbacks may change the list of callbacks.
import gc
gc.disable()
log = []
def once(phase, info):
    log.append(("once", phase))
    gc.callbacks.remove(once)
def always(phase, info): log.append(("always", phase))
gc.callbacks += [once, always]
gc.collect()
gc.callbacks.clear()
print(log)
# expect: [('once', 'start'), ('always', 'stop')]
