# The statistics of the collector also tell what collections took: duration in seconds, candidates, and how often one was visited.
# differs: CPython 3.13 counts collections, collected and uncollectable objects only; 3.15 has duration and candidates.
import gc

print(sorted(gc.get_stats()[0]))
# expect: ['candidates', 'collected', 'collections', 'duration', 'uncollectable', 'visited']
info = {}
gc.callbacks.append(lambda phase, seen: info.update(seen))
gc.collect()
gc.callbacks.clear()
print(info["candidates"] > 0, info["visited"] >= info["candidates"], info["duration"] >= 0)  # expect: True True True
