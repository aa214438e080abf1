"""Priority queues in lists: `heap[k] <= heap[2*k+1]` and `heap[k] <= heap[2*k+2]` for all k, so that the smallest item comes first."""

from _heapq import (
    _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop, heapreplace,
)

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    """The items of several sorted iterables in order, one after the other."""
    sort, replace, pop = (
        (_heapify_max, _heapreplace_max, _heappop_max) if reverse else (heapify, heapreplace, heappop)
    )
    # An entry: what is compared, then a number that settles ties in the order of the iterables.
    step = -1 if reverse else 1
    heap = []
    for order, iterable in enumerate(map(iter, iterables)):
        advance = iterable.__next__
        try:
            item = advance()
        except StopIteration:
            continue
        heap.append([item if key is None else key(item), order * step, advance, item])
    sort(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                _, _, advance, item = entry
                yield item
                entry[3] = item = advance()
                entry[0] = item if key is None else key(item)
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        _, _, advance, item = heap[0]
        yield item
        yield from advance.__self__


def _best(n, iterable, key, best, direction, sort, replace):
    """The first n items in order, where `direction` counts the items so that earlier ones win ties."""
    if n == 1:
        missing = object()
        found = best(iterable, default=missing, key=key)
        return [] if found is missing else [found]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=direction < 0)[:n]
    iterator = iter(iterable)
    counted = zip(range(0, direction * n, direction), iterator)
    if key is None:
        kept = [(item, order) for order, item in counted]
    else:
        kept = [(key(item), order, item) for order, item in counted]
    if not kept:
        return []
    sort(kept)
    worst = kept[0][0]
    order = direction * n
    for item in iterator:
        value = item if key is None else key(item)
        if value < worst if direction > 0 else worst < value:
            replace(kept, (value, order) if key is None else (value, order, item))
            worst = kept[0][0]
            order += direction
    kept.sort(reverse=direction < 0)
    return [entry[0 if key is None else 2] for entry in kept]


def nsmallest(n, iterable, key=None):
    """The n smallest items, the smallest first: as `sorted(iterable, key=key)[:n]`."""
    return _best(n, iterable, key, min, 1, _heapify_max, _heapreplace_max)


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first: as `sorted(iterable, key=key, reverse=True)[:n]`."""
    return _best(n, iterable, key, max, -1, heapify, heapreplace)
