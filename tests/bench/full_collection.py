# Full collections of a heap in which everything is alive.
# args: 3000
# expect: 3000 0
import gc
import sys

class Record:
    def __init__(self, number, before):
        self.number = number
        self.before = before
        self.tags = [number, self.__class__]

def main(n):
    # Five objects for each: two records, their lists, and a tuple.
    gc.disable()
    records, before = [], None
    for number in range(n):
        before = Record(number, before)
        records.append((before, Record(-number, records)))
    found = sum(gc.collect() for _ in range(3))
    return len(records), found

print(*main(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000))
