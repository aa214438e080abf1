# leakcheck names the lines that change old objects by functions, and by the dict of an instance, in a heap of thousands.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Node:
    pass
def main():
    nodes = [Node() for _ in range(3000)]
    setattr(nodes[3], "me", nodes[3])
    nodes[4].__dict__.update(me=nodes[4])
    nodes[5].items = []
    print(len(nodes))
    nodes[5].items += [nodes[5]]
    nodes[6].items = []
    print(len(nodes))
    nodes[6].items[:] = nodes[6:7]
    print(len(nodes))
main()
# expect: 3000
# expect: 3000
# expect: 3000
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: large_setattr_on_an_old_object.py:9: 1 cycle of 1 object: Node.me
# stderr: large_setattr_on_an_old_object.py:10: 1 cycle of 2 objects: dict['me'] → Node.__dict__
# stderr: large_setattr_on_an_old_object.py:13: 1 cycle of 2 objects: Node.items → list[0]
# stderr: large_setattr_on_an_old_object.py:16: 1 cycle of 2 objects: Node.items → list[0]
