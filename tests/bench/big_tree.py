# A tree of many nodes is built, walked and freed at once.
# args: 10
# expect: 2047 10
import sys

class Node:
    def __init__(self, left, right, value):
        self.left = left
        self.right = right
        self.value = value

def build(depth):
    if depth == 0:
        return Node(None, None, 1)
    return Node(build(depth - 1), build(depth - 1), 1)

def count(node):
    total, waiting = 0, [node]
    while waiting:
        node = waiting.pop()
        total += node.value
        if node.left is not None:
            waiting.append(node.left)
            waiting.append(node.right)
    return total

def main(depth):
    # About a million nodes at the default depth.
    tree = build(depth)
    nodes = count(tree)
    del tree
    return nodes, depth

print(*main(int(sys.argv[1]) if len(sys.argv) > 1 else 19))
