# Sets: building, membership, union, intersection, difference, frozen sets as keys.
# args: 40
import sys


def run(n):
    evens = set(range(0, n, 2))
    thirds = {i for i in range(0, n, 3)}
    total = 0
    for i in range(n):
        if i in evens:
            total += 1
        if i not in thirds:
            total += 2
    for _ in range(5):
        total += len(evens & thirds) + len(evens | thirds) + len(evens - thirds) + len(evens ^ thirds)
        total += evens.issubset(evens | thirds) + evens.isdisjoint({1, 3})
    seen = set()
    value = 1
    while value not in seen and len(seen) < n:
        seen.add(value)
        value = value * 1103515245 + 12345 & 0xFFFFF
    groups = {}
    for i in range(n // 2):
        key = frozenset((i % 5, i % 7))
        groups[key] = groups.get(key, 0) + 1
    for i in range(0, n, 4):
        evens.discard(i)
        thirds.add(-i)
    return total, len(seen), len(groups), len(evens), len(thirds)


print("sets", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 800_000))  # expect: sets 417 40 20 10 23
