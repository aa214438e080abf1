# A word counter: lines, words, the most frequent words as a bar chart, and how rich the vocabulary is.
#
#     baem examples/wordcount.py                    counts the story in examples/data
#     baem examples/wordcount.py FILE...            counts your files
#     baem examples/wordcount.py --top 20 FILE      shows twenty words
#
# Learn from it: reading files line by line, generators in a row, dictionaries that count, sorting by two keys,
# format specifications with computed widths, and errors that go to stderr with an exit status.
import sys
from os.path import abspath, basename, dirname, join

STORY = join(dirname(abspath(__file__)), "data", "lighthouse.txt")
COMMON = frozenset("a about all and as at be but by for from had has have he her in is it no not of on or she that the "
                   "then there they this to was were with who would if into so its his".split())


def words_of(lines):
    """Lower-case words; an apostrophe inside of a word belongs to it."""
    for line in lines:
        word = ""
        for character in line + " ":
            if character.isalpha() or (character == "'" and word):
                word += character.lower()
            elif word:
                yield word.rstrip("'")
                word = ""


class Counter(dict):
    """A dictionary that starts every key at zero."""

    def __missing__(self, key):
        return 0

    def count(self, things):
        for thing in things:
            self[thing] += 1
        return self

    def most_common(self, n):
        return sorted(self.items(), key=lambda pair: (-pair[1], pair[0]))[:n]


def tally(lines, totals):
    """Passes lines on, and returns nothing but keeps the totals: a generator in the middle of a pipe."""
    for line in lines:
        totals["lines"] += 1
        totals["characters"] += len(line)
        totals["empty"] += line.isspace()
        yield line


def report(path, top):
    totals = Counter()
    with open(path, encoding="utf-8") as file:
        words = Counter().count(words_of(tally(file, totals)))
    number = sum(words.values())
    print(f"{basename(path)}: {totals['lines']} lines ({totals['empty']} empty), "
          f"{number:,} words, {totals['characters']:,} characters")
    if not number:
        return

    once = [word for word, times in words.items() if times == 1]
    longest = max(words, key=lambda word: (len(word), word))
    print(f"{len(words)} different words, {len(once)} of them only once ({len(once) / len(words):.0%}); "
          f"the longest is {longest!r}")

    print(f"\nThe {top} most frequent words that are not small words:")
    chart = Counter({word: times for word, times in words.items() if word not in COMMON}).most_common(top)
    width = max((len(word) for word, _ in chart), default=0)
    for word, times in chart:
        print(f"  {word:<{width}} {times:>3} {'█' * times}")

    print("\nWord lengths:")
    lengths = Counter().count(map(len, words_of_counts(words)))
    scale = max(lengths.values()) / 40
    for length in range(1, max(lengths) + 1):
        if times := lengths[length]:
            print(f"  {length:>2} {times:>4} {'▒' * max(1, round(times / scale))}")


def words_of_counts(counts):
    for word, times in counts.items():
        yield from [word] * times


def main(arguments):
    top, paths, status = 10, [], 0
    arguments = iter(arguments)
    for argument in arguments:
        if argument == "--top":
            top = int(next(arguments, "10"))
        else:
            paths.append(argument)
    for path in paths or [STORY]:
        try:
            report(path, top)
        except (OSError, UnicodeDecodeError) as error:
            print(f"wordcount: {path}: {error}", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
