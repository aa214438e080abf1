# What can still be reached survives, with everything it refers to.
import gc
class Node: pass
a = Node()
a.b = Node()
a.b.a = a
a.b.items = [a, {"k": a.b}]
gc.collect()
print(a.b.a is a, a.b.items[1]["k"] is a.b)  # expect: True True
def g():
    local = Node()
    local.me = local
    yield local
    yield local.me is local
it = g()
x = next(it)
gc.collect()
print(next(it))  # expect: True
