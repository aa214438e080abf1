# leakcheck says nothing of a program without leaks: a tree without parents.
# needs: baem
# flags: -X leakcheck
class Node:
    def __init__(self, *children):
        self.children = children
def depth(node):
    return 1 + max((depth(child) for child in node.children), default=0)
print(depth(Node(Node(), Node(Node()))))
# expect: 3
