"""Generators, coroutines, and iterators written as classes."""

import contextlib


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


def average():
    total, count, value = 0.0, 0, None
    while True:
        received = yield value
        total += received
        count += 1
        value = total / count


def read(lines):
    for line in lines:
        yield line.strip()


def numbered(lines):
    for number, line in enumerate(lines, 1):
        if line:
            yield number, line


class Countdown:
    def __init__(self, start):
        self.at = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.at <= 0:
            raise StopIteration
        self.at -= 1
        return self.at


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return Tree(middle, build(low, middle), build(middle + 1, high))


class Pause:
    def __await__(self):
        return (yield "pause")


async def worker(count):
    done = 0
    for _ in range(count):
        done += await Pause()
    return done


async def ticks(count):
    for n in range(count):
        yield n


async def gather(count):
    return [n async for n in ticks(count) if n % 2]


def drive(coroutine):
    try:
        coroutine.send(None)
        while True:
            coroutine.send(1)
    except StopIteration as stop:
        return stop.value


@contextlib.contextmanager
def opened(log):
    log.append("open")
    try:
        yield log
    finally:
        log.append("close")


total = 0
for turn in range(500):
    total += sum(tree(7)) + sum(Countdown(80)) + sum(build(0, 60))
    mean = average()
    next(mean)
    for n in range(100):
        total += int(mean.send(n))
    mean.close()
    total += sum(number for number, line in numbered(read([" a ", "", "b\n"] * 30)))
    total += drive(worker(60)) + len(drive(gather(40)))
    total += sum(x * y for x in range(12) for y in range(x) if (x + y) % 2) + len(list(zip(range(9), (n for n in range(9)))))
    log = []
    for _ in range(12):
        with opened(log) as inner:
            inner.append("in")
    total += len(log)
    firsts = (n for n in range(1000) if n % 7 == 3)
    total += next(firsts) + next(firsts) + next(iter([]), 4)
print(total)
