# An object whose finalizer saves it is finalized once; saved by somebody else's finalizer it dies quietly later.
import gc
gc.disable()
saved = []
class Phoenix:
    def __del__(self):
        print("del", len(saved))
        saved.append(self)
p = Phoenix()
del p
print(len(saved), gc.is_finalized(saved[0]))
p = saved.pop()
del p
print(len(saved))
class Keeper:
    def __init__(self, inner): self.inner = inner
    def __del__(self): saved.append(self.inner)
class Inner:
    def __del__(self): print("inner del")
k = Keeper(Inner())
del k
print("kept", len(saved))
saved.clear()
print("end")
# expect: del 0
# expect: 1 True
# expect: 0
# expect: kept 1
# expect: inner del
# expect: end
