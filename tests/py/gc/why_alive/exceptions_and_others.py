# gc.why_alive names a real way to an object, through exceptions, tracebacks, callbacks of weak references and the interpreter's own lists; cutting its last step frees it.
# needs: baem
import gc, weakref

class Thing:
    pass

def check(object, cut):
    path, alive = gc.why_alive(object), weakref.ref(object)
    del object
    cut()
    gc.collect()
    print(path, "| freed" if alive() is None else "| alive")

import atexit, types
def fail():
    local = Thing()
    raise ValueError(local)
try:
    fail()
except ValueError as e:
    caught = e
check(caught.args[0], lambda: (setattr(caught, "args", ()), setattr(caught, "__traceback__", None)))
cause = ValueError()
cause.__cause__ = KeyError(Thing())
check(cause.__cause__.args[0], lambda: setattr(cause, "__cause__", None))
space = types.SimpleNamespace(a=Thing())
check(space.a, lambda: delattr(space, "a"))
class Target:
    def called(self, *args):
        pass
atexit.register(Target().called)
check(next(o for o in gc.get_objects() if type(o) is Target), atexit._clear)
gc.callbacks.append(Target().called)
check(next(o for o in gc.get_objects() if type(o) is Target), gc.callbacks.clear)
subject = Thing()
watch = weakref.ref(subject, Target().called)
check(watch.__callback__.__self__, lambda: globals().pop("watch"))
view = {1: Thing()}.values()
check(next(iter(view)), lambda: globals().pop("view"))
window = types.MappingProxyType({"m": Thing()})
check(window["m"], lambda: globals().pop("window"))
bounds = slice(Thing(), None)
check(bounds.start, lambda: globals().pop("bounds"))
# expect: module __main__, name 'caught' → ValueError.args → tuple[0] | freed
# expect: module __main__, name 'cause' → ValueError.__cause__ → KeyError.args → tuple[0] | freed
# expect: module __main__, name 'space' → types.SimpleNamespace.a | freed
# expect: the interpreter's atexit.callbacks → list[0] → tuple[0] → method.__self__ | freed
# expect: module gc, name 'callbacks' → list[0] → method.__self__ | freed
# expect: module __main__, name 'watch' → weakref.ReferenceType.__callback__ → method.__self__ | freed
# expect: module __main__, name 'view' → dict_values, inside → dict[1] | freed
# expect: module __main__, name 'window' → mappingproxy, inside → dict['m'] | freed
# expect: module __main__, name 'bounds' → slice.start | freed
