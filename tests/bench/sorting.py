# Sorting: random, nearly sorted and equal items, with and without keys, of ints, floats, strings and tuples.
# args: 50
import sys


def numbers(n, seed):
    found = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        found.append(seed >> 8)
    return found


def run(n):
    ints = numbers(n, 42)
    total = 0
    for _ in range(3):
        ordered = sorted(ints)
        total ^= ordered[n // 2]
        ordered[n // 3] = 5
        ordered.sort()
        total ^= ordered[n // 3]
    backwards = sorted(ints, reverse=True)
    by_key = sorted(ints, key=lambda value: value % 1000)
    floats = sorted(value / 7 for value in ints)
    texts = sorted(str(value) for value in ints)
    by_length = sorted(texts, key=len)
    pairs = sorted((value % 100, -value) for value in ints)
    pairs.sort(key=lambda pair: pair[1])
    total ^= backwards[0] ^ by_key[7] ^ int(floats[9]) ^ int(texts[11]) ^ int(by_length[-1]) ^ -pairs[0][1]
    return total, pairs[3], texts[1]


print("sorting", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000))  # expect: sorting 6068133 (5, -7714205) 1145413
