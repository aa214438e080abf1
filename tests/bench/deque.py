# collections.deque: a queue, a window of the latest, rotation, ends, iteration, a breadth-first search.
# args: 60
import sys
from collections import deque


def search(side):
    """The number of steps to the far corner of a square with walls."""
    start, goal = 0, side * side - 1
    distance = {start: 0}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        if here == goal:
            break
        row, column = divmod(here, side)
        for r, c in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)):
            if 0 <= r < side and 0 <= c < side and (r * 7 + c * 11) % 5:
                there = r * side + c
                if there not in distance:
                    distance[there] = distance[here] + 1
                    waiting.append(there)
    return len(distance)


def run(n):
    total = search(n)
    queue = deque()
    for i in range(n * n):
        queue.append(i)
        if i % 3 == 2:
            total += queue.popleft()
    window = deque(maxlen=50)
    for i in range(n * n):
        window.append(i)
    total += sum(window)
    both = deque(range(100))
    for i in range(n * 20):
        both.rotate(i % 7 - 3)
        both.appendleft(both.pop())
        total += both[0] + both[-1] + both[50]
    both.extend(range(50))
    both.extendleft(range(50))
    for _ in range(n):
        total += sum(both) + both.count(7) + (3 in both) + both.index(9)
        total += sum(1 for item in reversed(both) if item > 20)
    return total, len(queue)


print("deque", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))  # expect: deque 1533872 2400
