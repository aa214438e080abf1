# leakcheck names the line that closed a cycle between two of thousands of old objects.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Node:
    pass
def tie(nodes):
    nodes[10].next = nodes[2000]
    nodes[2000].next = nodes[10]
def main():
    nodes = [Node() for _ in range(3000)]
    tie(nodes)
    print(len(nodes))
main()
# expect: 3000
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: large_nodes_in_a_list.py:9: 1 cycle of 2 objects: Node.next → Node.next
