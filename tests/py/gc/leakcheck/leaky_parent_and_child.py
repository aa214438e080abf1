# leakcheck names the line that closes a cycle: parent and child.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Node:
    def __init__(self, parent=None):
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)
def main():
    root = Node()
    Node(root)
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_parent_and_child.py:10: 1 cycle of 3 objects: Node.parent → Node.children → list[0]
