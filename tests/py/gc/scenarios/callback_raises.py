# A callback of gc that raises is reported, and the others hear of the collection.
import gc, sys
gc.disable()
log = []
sys.unraisablehook = lambda info: log.append((str(info.exc_value), info.err_msg, info.object is bad))
def bad(phase, info): raise KeyError(phase)
def good(phase, info): log.append(phase)
gc.callbacks[:] = [bad, good]
gc.collect()
gc.callbacks.clear()
for entry in log: print(entry)
# expect: ("'start'", None, True)
# expect: start
# expect: ("'stop'", None, True)
# expect: stop
