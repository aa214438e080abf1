# Edit distance of strings, by dynamic programming over a row.
# args: 3
import sys


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        corner = row[0]
        row[0] = i
        for j, y in enumerate(b, 1):
            if x == y:
                cost = corner
            else:
                cost = 1 + min(corner, row[j], row[j - 1])
            corner = row[j]
            row[j] = cost
    return row[-1]


WORDS = "interpreter interrupted enterprise counterpart interior inferior superior separation preparation reparation".split()


def run(n):
    total = 0
    closest = ("", "", 99)
    for turn in range(n):
        for i, a in enumerate(WORDS):
            for b in WORDS[i + 1:]:
                d = distance(a, b)
                total += d * (turn + 1)
                if d < closest[2]:
                    closest = (a, b, d)
    return total % 1_000_003, closest


print("levenshtein", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 500))  # expect: levenshtein 1800 ('interior', 'inferior', 1)
