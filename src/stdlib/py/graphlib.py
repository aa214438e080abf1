"""Orders in which everything comes behind what it depends on."""

from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]

# What `waits_for` of a node is when it was given out, and when it is done.
_OUT = -1
_DONE = -2


class _Node:
    __slots__ = ("node", "waits_for", "successors")

    def __init__(self, node):
        self.node = node
        # How many predecessors are not done; once there are none, the state.
        self.waits_for = 0
        self.successors = []


class CycleError(ValueError):
    """Nodes depend on each other in a circle; the second argument is a list of them, the first one again at the end."""


class TopologicalSorter:
    """Gives out the nodes of a graph, each as soon as all its predecessors are done."""

    def __init__(self, graph=None):
        """The graph maps nodes to the nodes that come before them."""
        self._nodes = {}
        self._ready = None
        self._given_out = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _get(self, node):
        found = self._nodes.get(node)
        if found is None:
            found = self._nodes[node] = _Node(node)
        return found

    def add(self, node, *predecessors):
        """Add a node and what comes before it, or more of that."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        inside = self._get(node)
        inside.waits_for += len(predecessors)
        for predecessor in predecessors:
            self._get(predecessor).successors.append(node)

    def prepare(self):
        """End the graph, and find circles in it."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [inside.node for inside in self._nodes.values() if inside.waits_for == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        """A tuple of the nodes that have become ready."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].waits_for = _OUT
        self._ready.clear()
        self._given_out += len(result)
        return result

    def is_active(self):
        """Whether there are nodes to be given out, or to be done."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._given_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Say that nodes that were given out are done."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            inside = self._nodes.get(node)
            if inside is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if inside.waits_for >= 0:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if inside.waits_for == _DONE:
                raise ValueError(f"node {node!r} was already marked done")
            inside.waits_for = _DONE
            for successor in inside.successors:
                behind = self._nodes[successor]
                behind.waits_for -= 1
                if behind.waits_for == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _find_cycle(self):
        """A circle as a list of nodes; None if there is none. Depth first, with a stack of its own."""
        path, iterators = [], []
        place = {}
        seen = set()
        for node in self._nodes:
            while True:
                if node in seen:
                    if node in place:
                        return path[place[node]:] + [node]
                else:
                    seen.add(node)
                    iterators.append(iter(self._nodes[node].successors))
                    place[node] = len(path)
                    path.append(node)
                # Go on with the next successor of the last node that has one.
                while path:
                    try:
                        node = next(iterators[-1])
                        break
                    except StopIteration:
                        del place[path.pop()]
                        iterators.pop()
                else:
                    break
        return None

    def static_order(self):
        """An iterator over all nodes in an order that fits."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(GenericAlias)
