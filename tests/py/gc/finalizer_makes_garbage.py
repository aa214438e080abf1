# Finalizers may make new cycles, collect, raise, or change the graph.
import gc, sys
gc.disable()
errors = []
sys.unraisablehook = lambda info: errors.append(str(info.exc_value))
class Node:
    def __init__(self, act): self.act, self.me = act, self
    def __del__(self): self.act(self)
def make_cycle(node):
    n = Node(lambda node: print("made in finalizer"))
def fail(node): raise ValueError("in finalizer")
def change(node):
    node.me = None
    node.new = [node]
def collect(node): gc.collect()
for act in (make_cycle, fail, change, collect):
    Node(act)
    gc.collect()
    gc.collect()  # expect: made in finalizer
print(errors)  # expect: ['in finalizer']
