"""Lists, dicts, sets, tuples, and the classes of collections, heapq and bisect."""

from bisect import bisect_left, insort
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from heapq import heappop, heappush, nsmallest
from itertools import accumulate, chain, combinations, groupby, islice, product, zip_longest


def inverted(pages):
    index = defaultdict(set)
    for number, words in enumerate(pages):
        for word in words:
            index[word].add(number)
    return {word: sorted(numbers) for word, numbers in index.items()}


def shortest(graph, start):
    distance = {start: 0}
    queue = [(0, start)]
    while queue:
        so_far, node = heappop(queue)
        if so_far > distance[node]:
            continue
        for neighbor, weight in graph[node].items():
            new = so_far + weight
            if neighbor not in distance or new < distance[neighbor]:
                distance[neighbor] = new
                heappush(queue, (new, neighbor))
    return distance


def breadth_first(graph, start):
    seen, queue, order = {start}, deque([start]), []
    while queue:
        node = queue.popleft()
        order.append(node)
        for neighbor in graph[node]:
            if neighbor not in seen:
                seen.add(neighbor)
                queue.append(neighbor)
    return order


def quicksort(items):
    if len(items) <= 1:
        return items
    pivot, *rest = items
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])


def bubble(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        for at in range(end):
            if items[at] > items[at + 1]:
                items[at], items[at + 1] = items[at + 1], items[at]
    return items


PAGES = [[f"w{(page * 7 + n * n) % 90}" for n in range(40)] for page in range(25)]
GRAPH = {n: {(n * 3 + 1) % 60: 4, (n + 1) % 60: 2, (n * n) % 60: 7} for n in range(60)}
total = 0
for turn in range(250):
    index = inverted(PAGES)
    total += sum(len(numbers) for numbers in index.values()) + len(set.union(*map(set, PAGES)))
    total += sum(shortest(GRAPH, turn % 60).values()) + len(breadth_first(GRAPH, 3))
    numbers = [(n * 7919 + turn) % 541 for n in range(150)]
    total += quicksort(numbers)[5] + bubble(numbers[:60])[3] + sorted(numbers, key=lambda n: -n)[0] + sorted(numbers, reverse=True)[1]
    kept = []
    for number in numbers:
        insort(kept, number)
    total += bisect_left(kept, 100) + nsmallest(3, numbers)[2]
    counts = Counter(word for words in PAGES for word in words)
    total += counts.most_common(2)[0][1] + len(counts & Counter(PAGES[0]))
    evens, odds = set(numbers[::2]), {n for n in numbers if n % 2}
    total += len(evens & odds) + len(evens | odds) - len(evens ^ odds) + len(evens - odds) + (evens <= odds) + evens.isdisjoint(odds)
    stack = []
    for number in numbers:
        stack.append(number)
        if number % 3 == 0:
            stack.pop()
        elif number % 5 == 0 and len(stack) > 1:
            stack[-1] += stack.pop(0)
    grid = [[row * column for column in range(20)] for row in range(20)]
    total += sum(sum(row) for row in zip(*grid)) + sum(grid[n][n] for n in range(20)) + len(stack)
    merged = {**counts, "more": 1}
    merged.update(zip("abc", range(3)))
    merged["a"] = merged.get("b", 0) + merged.setdefault("c", 5) + merged.pop("more")
    total += len([key for key in merged if key in counts]) + len(ChainMap(merged, {"z": 1})) + len(OrderedDict(merged))
    for key in list(merged)[:20]:
        del merged[key]
    total += sum(value for _, value in islice(merged.items(), 10)) + len(tuple(reversed(numbers)))
    for key, group in groupby(sorted(numbers[:40]), key=lambda n: n // 100):
        total += key * len(list(group))
    total += sum(a * b for a, b in combinations(range(12), 2)) + len(list(product("ab", repeat=5))) + sum(accumulate(range(40)))
    total += sum(1 for _ in chain(numbers, evens, zip_longest("ab", range(9))))
    numbers.insert(3, 4), numbers.extend((1, 2)), numbers.remove(4), numbers.reverse()
    numbers[2:5] = [9, 9]
    total += numbers.index(9) + numbers.count(9) + numbers[-1] + len(numbers * 2 + [1]) + len(numbers[10:80:3])
    point = (turn, (turn + 1, turn + 2))
    x, (y, z) = point
    total += x + y + z + hash(point) % 3 + (point == (turn, (turn + 1, turn + 2))) + (3, 4) .index(4)
print(total)
