# A leak and its cure: a tree whose nodes know their parents, with strong references and with weak ones.
#
#     baem examples/memory/leak.py
#     baem -X leakcheck examples/memory/leak.py      names the line that ties each cycle
#
# Learn from it: a reference count only says how many references there are, not whether any of them matters. Parent and child that
# refer to each other keep each other's count above zero when nobody else knows them, until the collector looks. A weak reference up the
# tree says what is meant: a parent owns its children, a child only knows its parent. Then the last strong reference frees everything at
# once, in that statement.

import gc
import weakref

freed = []


class Leaky:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)      # the cycle closes here: parent -> children -> self -> parent

    def __del__(self):
        freed.append(self.name)


class Cured(Leaky):
    def __init__(self, name, parent=None):
        super().__init__(name)
        self.up = parent and weakref.ref(parent)
        if parent is not None:
            parent.children.append(self)


def family(cls):
    root = cls("root")
    for name in ("left", "right"):
        cls(name, root)
    return root


gc.disable()      # so that only we decide when to collect

tree = family(Leaky)
del tree
print("leaky, dropped:  ", freed)
print("objects collected:", gc.collect() > 0)
print("leaky, collected:", freed)

freed.clear()
tree = family(Cured)
print("a child's parent:", tree.children[0].up().name)
child = tree.children[0]
del tree
print("cured, dropped:  ", freed)
print("its parent is gone:", child.up())
