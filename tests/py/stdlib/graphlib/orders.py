# Nodes are given out when all that comes before them is done.
from graphlib import CycleError, TopologicalSorter


def tell(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(list(TopologicalSorter({"roof": ["walls"], "walls": ["ground", "stones"], "stones": []}).static_order()))
# expect: ['ground', 'stones', 'walls', 'roof']
sorter = TopologicalSorter()
sorter.add("a", "b", "c")
sorter.add("b", "d")
sorter.add("c", "d")
tell(sorter.get_ready)  # expect: ValueError: prepare() must be called first
tell(sorter.is_active)  # expect: ValueError: prepare() must be called first
sorter.prepare()
tell(sorter.prepare)  # expect: ValueError: cannot prepare() more than once
tell(sorter.add, "x")  # expect: ValueError: Nodes cannot be added after a call to prepare()
tell(sorter.get_ready)  # expect: ('d',)
tell(sorter.get_ready)  # expect: ()
tell(sorter.done, "b")  # expect: ValueError: node 'b' was not passed out (still not ready)
tell(sorter.done, "x")  # expect: ValueError: node 'x' was not added using add()
tell(sorter.done, "d")  # expect: None
tell(sorter.done, "d")  # expect: ValueError: node 'd' was already marked done
tell(sorter.get_ready)  # expect: ('b', 'c')
tell(sorter.done, "b", "c")  # expect: None
print(bool(sorter), sorter.get_ready(), sorter.is_active(), sorter.done("a"), sorter.is_active())
# expect: True ('a',) True None False
cycle = TopologicalSorter({1: [2], 2: [3], 3: [1], 4: [1]})
try:
    cycle.prepare()
except CycleError as error:
    print(error.args, isinstance(error, ValueError))
# expect: ('nodes are in a cycle', [1, 3, 2, 1]) True
tell(cycle.get_ready)  # expect: ()
tell(lambda: list(TopologicalSorter({1: [1]}).static_order()))  # expect: CycleError: ('nodes are in a cycle', [1, 1])
chain = TopologicalSorter({at: [at + 1] for at in range(20000)})
print(len(list(chain.static_order())), TopologicalSorter[int])  # expect: 20001 graphlib.TopologicalSorter[int]
