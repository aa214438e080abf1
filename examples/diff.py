# What changed between two texts: the shortest list of deletions and insertions, line by line and then word by word.
#
#     baem examples/diff.py                 compares two versions of a recipe
#     baem examples/diff.py OLD NEW         compares files; exit status 1 if they differ
#
# Learn from it: dynamic programming (Myers' algorithm), generators, slices, `zip` of a list with itself,
# star-unpacking in `for`, working on any sequence: lines, words or letters, the algorithm does not care.
import sys

OLD = """\
Lentil soup
===========
Wash 200 g of lentils.
Chop one onion and two carrots.
Fry the onion in oil.
Add lentils, carrots and 1 l of water.
Cook for 30 minutes.
Salt to taste.

Serve with bread.
"""

NEW = """\
Lentil soup
===========
For four people.

Wash 250 g of red lentils.
Chop one onion and two carrots.
Fry the onion and some cumin in oil.
Add lentils, carrots and 1 l of water.
Cook for 20 minutes.

Serve with bread.
Enjoy.
"""


def script(old, new):
    """The edits as (tag, old start, old end, new start, new end), tags being =, - and +."""
    # furthest[k] is how far one gets on the diagonal k (old position minus new position) with the edits made so far.
    furthest, history = {1: 0}, []
    for edits in range(len(old) + len(new) + 1):
        history.append(furthest.copy())
        for k in range(-edits, edits + 1, 2):
            if k == -edits or (k != edits and furthest[k - 1] < furthest[k + 1]):
                x = furthest[k + 1]
            else:
                x = furthest[k - 1] + 1
            y = x - k
            while x < len(old) and y < len(new) and old[x] == new[y]:
                x, y = x + 1, y + 1
            furthest[k] = x
            if x >= len(old) and y >= len(new):
                return merged(reversed([*backtrack(history, len(old), len(new))]))


def backtrack(history, x, y):
    """Yields single steps from the end to the beginning."""
    for edits in range(len(history) - 1, -1, -1):
        furthest, k = history[edits], x - y
        down = k == -edits or (k != edits and furthest[k - 1] < furthest[k + 1])
        before = k + 1 if down else k - 1
        x_before = furthest[before]
        y_before = x_before - before
        while x > x_before and y > y_before:
            yield "=", x - 1, x, y - 1, y
            x, y = x - 1, y - 1
        if edits:
            yield ("+", x, x, y - 1, y) if down else ("-", x - 1, x, y, y)
        x, y = x_before, y_before


def merged(steps):
    """Joins neighboring steps with the same tag."""
    result = []
    for tag, *span in steps:
        if result and result[-1][0] == tag:
            _, i, _, j, _ = result[-1]
            result[-1] = tag, i, span[1], j, span[3]
        else:
            result.append((tag, *span))
    return result


def hunks(edits, context=1):
    """Groups of edits that are near each other, with equal lines around them cut to `context`."""
    group = []
    for number, (tag, i1, i2, j1, j2) in enumerate(edits):
        if tag != "=":
            group.append((tag, i1, i2, j1, j2))
            continue
        last = number == len(edits) - 1
        if i2 - i1 > 2 * context or last or not group:
            if group:
                yield [*group, ("=", i1, min(i1 + context, i2), j1, min(j1 + context, j2))]
            group = [] if last else [("=", max(i2 - context, i1), i2, max(j2 - context, j1), j2)]
        else:
            group.append((tag, i1, i2, j1, j2))
    if group and any(tag != "=" for tag, *_ in group):
        yield group


def unified(old, new):
    for group in hunks(script(old, new)):
        (_, i1, _, j1, _), (_, _, i2, _, j2) = group[0], group[-1]
        yield f"@@ -{place(i1, i2)} +{place(j1, j2)} @@"
        for tag, a, b, c, d in group:
            for line in old[a:b] if tag != "+" else new[c:d]:
                yield f"{' ' if tag == '=' else tag}{line}".rstrip()


def place(start, end):
    match end - start:
        case 1:
            return f"{start + 1}"
        case 0:
            return f"{start},0"
        case length:
            return f"{start + 1},{length}"


def inline(old, new):
    """One line with what changed in it: [-old-] and {+new+}."""
    old_words, new_words = old.split(), new.split()
    pieces = []
    for tag, i1, i2, j1, j2 in script(old_words, new_words):
        match tag:
            case "=":
                pieces.append(" ".join(old_words[i1:i2]))
            case "-":
                pieces.append(f"[-{' '.join(old_words[i1:i2])}-]")
            case "+":
                pieces.append(f"{{+{' '.join(new_words[j1:j2])}+}}")
    return " ".join(pieces)


def changed_lines(old, new):
    """Pairs of a deleted line and the line inserted beside it that has most words in common with it."""
    edits = script(old, new)
    for (tag, i1, i2, *_), (following, *_, j1, j2) in zip(edits, edits[1:]):
        if (tag, following) == ("-", "+"):
            for line in old[i1:i2]:
                best = max(new[j1:j2], key=lambda candidate: similarity(line.split(), candidate.split()))
                if similarity(line.split(), best.split()) > 0.5:
                    yield line, best


def similarity(old, new):
    """2 × what they have in common / all there is."""
    common = sum(i2 - i1 for tag, i1, i2, *_ in script(old, new) if tag == "=")
    return 2 * common / (len(old) + len(new)) if old or new else 1.0


def patched(old, new):
    """Applies the script: whoever gets `new` out of it can trust it."""
    result = []
    for tag, i1, i2, j1, j2 in script(old, new):
        result += old[i1:i2] if tag == "=" else new[j1:j2]
    return result


def demonstrate():
    old, new = OLD.splitlines(), NEW.splitlines()
    print(*unified(old, new), sep="\n")
    print("\nWord by word:")
    for before, after in changed_lines(old, new):
        print(" ", inline(before, after))
    print(f"\n{similarity(old, new):.0%} of the lines are the same; patched it is the new one: {patched(old, new) == new}")
    for before, after in [("", ""), ("", "abc"), ("kitten", "sitting"), ("abcabba", "cbabac"), ("same", "same")]:
        marks = "".join(tag * max(i2 - i1, j2 - j1) for tag, i1, i2, j1, j2 in script(before, after))
        print(f"{before!r:>10} -> {after!r:<10} {marks:<10} {similarity(before, after):.2f}")


def main(arguments):
    match arguments:
        case []:
            demonstrate()
        case [*paths] if len(paths) == 2:
            texts = []
            for path in paths:
                try:
                    with open(path, encoding="utf-8") as file:
                        texts.append(file.read().splitlines())
                except OSError as error:
                    sys.exit(f"diff: {error}")
            print("\n".join(unified(*texts)))
            return int(texts[0] != texts[1])
        case _:
            sys.exit("usage: diff.py [OLD NEW]")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
