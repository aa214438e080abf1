# Counting words: a text is made, cut into words, counted in a dict, and ranked.
# args: 200
import sys

SYLLABLES = ["ka", "lo", "mi", "ne", "ru", "sa", "te", "vo", "zi", "an"]


def words(n):
    seed = 7
    for _ in range(n):
        word = ""
        for _ in range(1 + seed % 3):
            seed = (seed * 16807) % 2147483647
            word += SYLLABLES[seed % 10]
        seed = (seed * 16807) % 2147483647
        yield word.capitalize() if seed % 11 == 0 else word
        if seed % 13 == 0:
            yield "\n"


def run(n):
    text = " ".join(words(n))
    counts = {}
    first = {}
    for number, line in enumerate(text.splitlines(), 1):
        for word in line.lower().split():
            counts[word] = counts.get(word, 0) + 1
            if word not in first:
                first[word] = number
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    lengths = {}
    for word, times in ranked:
        lengths.setdefault(len(word), []).append(times)
    return ranked[0], ranked[-1], len(counts), sum(first.values()), sorted((k, sum(v)) for k, v in lengths.items())


print("words", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 800_000))  # expect: words ('ru', 9) ('zizivo', 1) 127 1105 [(2, 67), (4, 68), (6, 65)]
