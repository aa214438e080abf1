# Work on strings: split, join, replace, find, strip, case, formatting, slices, characters.
# args: 5
import sys

TEXT = "The quick brown fox jumps over the lazy dog, and the dog, being lazy, does not mind at all. " * 4


def run(n):
    total = 0
    for i in range(n):
        words = TEXT.split()
        joined = "-".join(words)
        total += joined.count("-") + joined.find("mind") + len(joined.replace("dog", "panther"))
        for word in words:
            bare = word.strip(",.")
            if bare.lower() == "the" or bare.startswith("l"):
                total += len(bare.upper())
            total += ord(bare[0]) + (bare[-1] == "y")
        line = f"{i:05d}|{total % 1000:>6}|{words[i % 10]!r:<12}|{i / 7:.3f}"
        total += len(line) + line.index("|")
        total += "%s=%d" % (words[0], i) == "The=%d" % i
        total += sum(1 for c in TEXT[:60] if c.isalpha())
    return total


print("strings", run(int(sys.argv[1]) if len(sys.argv) > 1 else 26_000))  # expect: strings 42960
