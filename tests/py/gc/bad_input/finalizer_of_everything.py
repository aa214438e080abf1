# A finalizer that raises, resurrects, collects, appends to gc.garbage and replaces the hook, all in one collection.
import gc, sys
gc.disable()
log = []
sys.unraisablehook = lambda info: log.append(str(info.exc_value))
saved = []
class Node:
    def __init__(self, act):
        self.act, self.me = act, self
    def __del__(self):
        log.append(self.act.__name__)
        self.act(self)
def raises(node): raise ValueError("raised")
def resurrects(node): saved.append(node)
def collects(node): log.append(gc.collect())
def garbage(node): gc.garbage.append(node)
def freezes(node): gc.freeze()
def changes(node): gc.set_threshold(1)
def deletes(node): del node.me
def nests(node):
    inner = Node(raises)
    del inner.me
for act in (raises, resurrects, collects, garbage, changes, deletes, nests):
    Node(act)
gc.collect()
gc.set_threshold(700, 10, 10)
print(*log)
print(len(saved), len(gc.garbage))
saved.clear()
gc.garbage.clear()
print(gc.collect() > 0, gc.collect())
# expect: raises raised resurrects collects 0 garbage changes deletes nests raises raised
# expect: 1 1
# expect: True 0
