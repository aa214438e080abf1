# Generations at work: why collecting young objects often and old ones seldom pays.
#
#     baem examples/memory/generations.py
#     baem -X gcreport examples/memory/generations.py      how long it took, and what came of it
#     baem -X gctrace examples/memory/generations.py       every object that is looked at, with the verdict
#
# Learn from it: most objects die young. A collection of generation 0 looks only at what was made since the last one; what survives moves up
# and is looked at ten times less often. `gc.freeze` takes what will stay for good out of sight altogether.

import gc


class Node:
    def __init__(self):
        self.me = self


def generation_of(object):
    return next(n for n in range(3) if any(other is object for other in gc.get_objects(n)))


gc.disable()
gc.collect()
node = Node()
print("a new object is in generation", generation_of(node))
for n in range(2):
    gc.collect(n)
    print(f"after a collection of generation {n} it is in generation", generation_of(node))
gc.collect()
print("there it stays:", generation_of(node))

gc.set_threshold(1000, 10, 10)
gc.enable()
before = [row["collections"] for row in gc.get_stats()]
kept = [Node() for _ in range(500)]
for _ in range(50_000):
    Node()      # garbage at once, since it refers to itself
gc.disable()
done = [row["collections"] - old for row, old in zip(gc.get_stats(), before)]
print("younger generations are collected more often:", done[0] > done[1] > 0, done[0] > 40)
print("all garbage of the loop but the latest is gone:", sum(type(o) is Node for o in gc.get_objects()) < 2500)

gc.collect()
gc.freeze()
print("frozen objects are out of sight:", gc.get_freeze_count() > 500, sum(type(o) is Node for o in gc.get_objects()))
gc.unfreeze()
