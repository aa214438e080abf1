# Chains of itertools: slices of counts, products, combinations, groups, accumulated sums, pairs, tees, batches.
# args: 20
import itertools
import operator
import sys


def run(n):
    total = 0
    for i in range(n):
        numbers = itertools.islice(itertools.count(i, 3), 400)
        evens, others = itertools.tee(numbers)
        total += sum(itertools.compress(evens, itertools.cycle((1, 0))))
        total += sum(itertools.filterfalse(lambda value: value % 5, others))
        total += sum(itertools.accumulate(itertools.chain(range(100), range(50), [i] * 20)))
        total += max(itertools.accumulate(range(1, 60), operator.xor))
        total += sum(a * b for a, b in itertools.product(range(20), repeat=2))
        total += sum(map(sum, itertools.combinations(range(12), 3)))
        total += sum(1 for _ in itertools.permutations(range(5)))
        total += sum(a < b for a, b in itertools.pairwise(itertools.chain.from_iterable([range(30)] * 5)))
        for key, group in itertools.groupby(range(200), key=lambda value: value // 9):
            total += key + len(list(group))
        total += sum(itertools.takewhile(lambda value: value < 90, itertools.dropwhile(lambda value: value < 40, range(200))))
        total += sum(a + (b or 0) for a, b in itertools.zip_longest(range(100), range(60)))
        total += sum(itertools.starmap(operator.mul, zip(range(150), itertools.repeat(3))))
    return total


print("itertools", run(int(sys.argv[1]) if len(sys.argv) > 1 else 4000))  # expect: itertools 16287740
