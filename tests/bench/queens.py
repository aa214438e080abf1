# N queens, by permutations from a recursive generator and by bit masks.
# args: 5
import sys


def placements(n, row, columns, rising, falling):
    if row == n:
        yield ()
        return
    for column in range(n):
        if column in columns or row + column in rising or row - column in falling:
            continue
        columns.add(column)
        rising.add(row + column)
        falling.add(row - column)
        for rest in placements(n, row + 1, columns, rising, falling):
            yield (column,) + rest
        columns.discard(column)
        rising.discard(row + column)
        falling.discard(row - column)


def count(n, row, columns, left, right):
    if row == n:
        return 1
    total = 0
    free = ~(columns | left | right) & (1 << n) - 1
    while free:
        bit = free & -free
        free ^= bit
        total += count(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return total


def run(n):
    found = list(placements(n, 0, set(), set(), set()))
    return len(found), found[-1], count(n + 1, 0, 0, 0, 0)


print("queens", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 11))  # expect: queens 10 (4, 2, 0, 3, 1) 4
