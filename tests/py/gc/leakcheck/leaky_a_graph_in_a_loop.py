# leakcheck names the line that closes a cycle: a graph in a loop.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Vertex:
    def __init__(self):
        self.edges = []
def main():
    ring = [Vertex() for _ in range(5)]
    for n in range(4):
        ring[n].edges.append(ring[n + 1])
    ring[4].edges.append(ring[0])
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_graph_in_a_loop.py:12: 1 cycle of 10 objects: Vertex.edges → list[0] → Vertex.edges → list[0] → Vertex.edges → list[0] → Vertex.edges → list[0] → Vertex.edges → list[0]
