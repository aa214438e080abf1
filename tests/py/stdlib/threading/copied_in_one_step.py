# A dictionary, a set or a deque that another thread changes can be copied: nothing runs in the middle of it.
import collections
import threading

numbers, names, queue = {}, set(), collections.deque()
stop, failures, started = False, [], threading.Event()


def churn():
    at = 0
    while not stop:
        numbers[at] = at
        names.add(at)
        queue.append(at)
        at += 1
        if at > 2000:
            del numbers[at - 2000]
            names.discard(at - 2000)
            queue.popleft()
            started.set()


copies = [
    lambda: list(numbers.items()), lambda: tuple(numbers), lambda: [*numbers.values()], lambda: dict(numbers),
    lambda: {**numbers}, lambda: set(numbers), lambda: sorted(numbers), lambda: list(reversed(numbers)), lambda: sum(numbers),
    lambda: list(names), lambda: frozenset(names), lambda: max(names), lambda: list(queue), lambda: collections.deque(queue),
]
thread = threading.Thread(target=churn)
thread.start()
started.wait()
for _ in range(300):
    for number, copy in enumerate(copies):
        try:
            copy()
        except RuntimeError as error:
            failures.append((number, error))
stop = True
thread.join()
print(failures)  # expect: []
