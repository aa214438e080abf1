# An event simulation: customers queue at a post office; how many counters does it need?
#
#     baem examples/simulation.py [MINUTES [SEED]]
#
# Learn from it: a heap queue written by hand, events as closures, a random generator with distributions made
# from it, statistics, `__iadd__`, `__len__` and `__bool__`, tables by format specifications.
import math
import sys


class Heap:
    """A priority queue: `push` and `pop` take logarithmic time. Equal keys come out in the order they went in."""

    def __init__(self):
        self.entries = []
        self.pushed = 0

    def __len__(self):
        return len(self.entries)

    def push(self, key, item):
        self.pushed += 1
        self.entries.append((key, self.pushed, item))
        child = len(self.entries) - 1
        while child and self.entries[child] < self.entries[parent := (child - 1) // 2]:
            self.swap(child, parent)
            child = parent

    def pop(self):
        if not self.entries:
            raise IndexError("pop from an empty heap")
        self.swap(0, -1)
        key, _, item = self.entries.pop()
        parent, size = 0, len(self.entries)
        while (child := 2 * parent + 1) < size:
            if child + 1 < size and self.entries[child + 1] < self.entries[child]:
                child += 1
            if self.entries[parent] < self.entries[child]:
                break
            self.swap(parent, child)
            parent = child
        return key, item

    def swap(self, a, b):
        self.entries[a], self.entries[b] = self.entries[b], self.entries[a]


class Random:
    def __init__(self, seed):
        self.state = seed or 1

    def uniform(self):
        """Between 0 and 1, by 64-bit xorshift."""
        x = self.state
        x ^= x << 13 & 0xFFFF_FFFF_FFFF_FFFF
        x ^= x >> 7
        x ^= x << 17 & 0xFFFF_FFFF_FFFF_FFFF
        self.state = x
        return (x >> 11) / 2**53

    def exponential(self, mean):
        return -mean * math.log(1 - self.uniform())


class Sample:
    """Numbers and what is usually asked about them."""

    def __init__(self):
        self.values = []

    def __iadd__(self, value):
        self.values.append(value)
        return self

    def __bool__(self):
        return bool(self.values)

    @property
    def mean(self):
        return math.fsum(self.values) / len(self.values) if self else math.nan

    @property
    def deviation(self):
        mean = self.mean
        return math.sqrt(math.fsum((value - mean) ** 2 for value in self.values) / len(self.values)) if self else math.nan

    def percentile(self, share):
        return sorted(self.values)[int(share * len(self.values))] if self else math.nan

    def histogram(self, width, bins):
        counts = [0] * bins
        for value in self.values:
            counts[min(bins - 1, int(value / width))] += 1
        return counts


class Simulation:
    def __init__(self):
        self.now = 0.0
        self.agenda = Heap()
        self.events = 0

    def after(self, delay, action):
        self.agenda.push(self.now + delay, action)

    def run(self, until):
        while self.agenda:
            self.now, action = self.agenda.pop()
            if self.now > until:
                break
            self.events += 1
            action()


class PostOffice:
    ARRIVAL, SERVICE, PATIENCE = 1.5, 4.0, 12.0

    def __init__(self, simulation, random, counters):
        self.simulation, self.random = simulation, random
        self.free = self.counters = counters
        self.queue, self.waited, self.left, self.served, self.busy = [], Sample(), 0, 0, 0.0
        simulation.after(random.exponential(self.ARRIVAL), self.arrive)

    def arrive(self):
        self.queue.append(customer := [self.simulation.now])
        self.simulation.after(self.PATIENCE, lambda: self.give_up(customer))
        self.simulation.after(self.random.exponential(self.ARRIVAL), self.arrive)
        self.serve()

    def give_up(self, customer):
        # Two customers who came at the same moment are equal but not the same, hence `is`.
        for place, waiting in enumerate(self.queue):
            if waiting is customer:
                del self.queue[place]
                self.left += 1
                return

    def serve(self):
        while self.free and self.queue:
            came, = self.queue.pop(0)
            self.waited += self.simulation.now - came
            self.free -= 1
            duration = self.random.exponential(self.SERVICE)
            self.busy += duration

            def finished():
                self.free += 1
                self.served += 1
                self.serve()
            self.simulation.after(duration, finished)


def main(minutes=2000, seed=7):
    print(f"A customer every {PostOffice.ARRIVAL} minutes, {PostOffice.SERVICE} minutes each, "
          f"who leave after {PostOffice.PATIENCE:g} minutes of waiting; {minutes} minutes.\n")
    header = f"{'counters':>8} {'served':>7} {'left':>6} {'waiting: mean':>14} {'± ':>6} {'95 %':>6} {'busy':>6} {'events':>7}"
    print(header, "─" * len(header), sep="\n")
    best = None
    for counters in range(1, 6):
        simulation = Simulation()
        office = PostOffice(simulation, Random(seed), counters)
        simulation.run(minutes)
        waited, lost = office.waited, office.left / max(1, office.served + office.left)
        print(f"{counters:>8} {office.served:>7} {lost:>6.1%} {waited.mean:>14.2f} {waited.deviation:>6.2f} "
              f"{waited.percentile(0.95):>6.2f} {office.busy / (counters * minutes):>6.0%} {simulation.events:>7}")
        if best is None and lost < 0.02:
            best = counters, office
    if best is None:
        print("\nFive counters are not enough.")
        return
    counters, office = best
    print(f"\n{counters} counters will do. How long their customers waited, in minutes:")
    for place, count in enumerate(office.waited.histogram(1.0, 8)):
        print(f"{place:>4}{'+' if place == 7 else ' '} {'█' * math.ceil(count / 20)} {count}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
