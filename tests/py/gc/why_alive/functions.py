# gc.why_alive names a real way to an object, through closures, defaults, attributes, bound methods and partials; cutting its last step frees it.
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

import functools
def closure():
    inside = Thing()
    def inner():
        return inside
    return inner
inner = closure()
check(inner(), lambda: globals().pop("inner"))
def default(x=Thing()):
    return x
check(default(), lambda: setattr(default, "__defaults__", None))
def keyword(*, x=Thing()):
    return x
check(keyword(), lambda: setattr(keyword, "__kwdefaults__", None))
def counted():
    pass
counted.box = Thing()
check(counted.box, lambda: delattr(counted, "box"))
class Owner:
    def method(self):
        return self
bound = Owner().method
check(bound(), lambda: globals().pop("bound"))
part = functools.partial(max, Thing())
check(part.args[0], lambda: globals().pop("part"))
@functools.lru_cache
def cached(n):
    return Thing()
check(cached(1), cached.cache_clear)
made = property(Thing().__init__)
check(made.fget.__self__, lambda: globals().pop("made"))
# expect: module __main__, name 'inner' → function closure.<locals>.inner.__closure__ → tuple[0] → cell.cell_contents | freed
# expect: module __main__, name 'default' → function default.__defaults__ → tuple[0] | freed
# expect: module __main__, name 'keyword' → function keyword.__kwdefaults__ → dict['x'] | freed
# expect: module __main__, name 'counted' → function counted.box | freed
# expect: module __main__, name 'bound' → method.__self__ | freed
# expect: module __main__, name 'part' → functools.partial.args → tuple[0] | freed
# expect: module __main__, name 'cached' → functools._lru_cache_wrapper, inside | freed
# expect: module __main__, name 'made' → property.fget → method-wrapper.__self__ | freed
