# gc.why_alive names a real way to an object, through attributes, slots, classes and subclasses of built-in types; cutting its last step frees it.
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

holder = Thing()
holder.inner = Thing()
check(holder.inner, lambda: delattr(holder, "inner"))
holder.__dict__["other"] = Thing()
check(holder.other, lambda: delattr(holder, "other"))
class Slotted:
    __slots__ = "a", "b"
slotted = Slotted()
slotted.b = Thing()
check(slotted.b, lambda: delattr(slotted, "b"))
class Registry:
    known = {}
    default = Thing()
Registry.known["n"] = Thing()
check(Registry.known["n"], lambda: Registry.known.clear())
check(Registry.default, lambda: delattr(Registry, "default"))
class Names(list):
    pass
names = Names([Thing()])
check(names[0], lambda: names.clear())
names.owner = Thing()
check(names.owner, lambda: delattr(names, "owner"))
chain = Thing()
chain.next = Thing()
chain.next.next = Thing()
check(chain.next.next, lambda: delattr(chain.next, "next"))
class Meta(type):
    pass
Made = Meta("Made", (), {"part": Thing()})
check(Made.part, lambda: delattr(Made, "part"))
module = type(gc)("made")
module.content = Thing()
check(module.content, lambda: delattr(module, "content"))
error = ValueError(1)
error.culprit = Thing()
check(error.culprit, lambda: delattr(error, "culprit"))
# expect: module __main__, name 'holder' → Thing.inner | freed
# expect: module __main__, name 'holder' → Thing.other | freed
# expect: module __main__, name 'slotted' → Slotted.b | freed
# expect: module __main__, name 'Registry' → class Registry.known → dict['n'] | freed
# expect: module __main__, name 'Registry' → class Registry.default | freed
# expect: module __main__, name 'names' → Names[0] | freed
# expect: module __main__, name 'names' → Names.owner | freed
# expect: module __main__, name 'chain' → Thing.next → Thing.next | freed
# expect: module __main__, name 'Made' → class Made.part | freed
# expect: module __main__, name 'module' → module.content | freed
# expect: module __main__, name 'error' → ValueError.culprit | freed
