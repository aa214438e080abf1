# leakcheck says nothing of a program with thousands of objects and no cycle.
# needs: baem
# flags: -X leakcheck
class Node:
    pass
def main():
    nodes = [Node() for _ in range(3000)]
    for node in nodes[:10]:
        node.next = nodes[-1]
    nodes[7].items = []
    nodes[7].items.append(nodes[8])
    print(len(nodes))
main()
# expect: 3000
