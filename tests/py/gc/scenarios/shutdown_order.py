# At the end atexit functions run first, then globals die: names with an underscore first, then in order.
import atexit
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name, b is None if 'b' in globals() else "unbound")
atexit.register(lambda: print("atexit", a.name))
a = D("a")
_private = D("_private")
b = D("b")
cycle = D("cycle")
cycle.me = cycle
print("end")
# expect: end
# expect: atexit a
# expect: del a False
# expect: del _private False
# expect: del b False
# expect: del cycle False
