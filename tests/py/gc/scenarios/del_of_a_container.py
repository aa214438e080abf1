# What a container holds dies with it: items first to last, attributes in the order in which they were set.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
items = [D("i0"), D("i1"), D("i2")]
del items
pair = (D("t0"), D("t1"))
pair = None
table = {D("key"): D("value"), 1: D("one")}
table.clear()
class Holder: pass
h = Holder()
h.a, h.b = D("a"), D("b")
del h
print("end")
# expect: del i2
# expect: del i1
# expect: del i0
# expect: del t1
# expect: del t0
# expect: del key
# expect: del value
# expect: del one
# expect: del a
# expect: del b
# expect: end
