# leakcheck says nothing of a program without leaks: a weak parent.
# needs: baem
# flags: -X leakcheck
import weakref
class Node:
    def __init__(self, parent=None):
        self.parent = parent and weakref.ref(parent)
        self.children = []
        if parent:
            parent.children.append(self)
root = Node()
child = Node(root)
print(child.parent() is root)
del root
print(child.parent())
# expect: True
# expect: None
