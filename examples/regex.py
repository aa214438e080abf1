# Regular expressions by derivatives: what is left of a pattern after it has eaten a character is again a pattern, so
# matching is one step per character, without backtracking.
#
#     baem examples/regex.py                        a demonstration
#     baem examples/regex.py PATTERN [FILE...]      prints the lines that contain it, with the match between » and «
#
# Learn from it: immutable trees with constructors that simplify, `__new__` that returns shared instances (so that equal
# patterns are identical), memoization in a dictionary, operator overloading to write patterns, `match` on classes.
import sys


class Pattern:
    """`nullable`: does it match the empty text? Instances are shared: same parts, same object."""
    __match_args__ = ("parts",)
    shared = {}

    def __new__(cls, *parts):
        key = cls, parts
        if (self := cls.shared.get(key)) is None:
            self = cls.shared[key] = super().__new__(cls)
            self.parts, self.derived = parts, {}
            self.nullable = self.is_nullable()
        return self

    def after(self, c):
        """The derivative: what must follow once `c` has been read."""
        if c not in self.derived:
            self.derived[c] = self.derive(c)
        return self.derived[c]

    def __or__(self, other):
        return either(self, other)

    def __add__(self, other):
        return sequence(self, other)

    def fullmatch(self, text):
        return self.longest(text) == len(text)

    def longest(self, text, start=0):
        """The end of the longest match that begins at `start`, or None."""
        pattern, end = self, start if self.nullable else None
        for at in range(start, len(text)):
            if (pattern := pattern.after(text[at])) is NOTHING:
                break
            if pattern.nullable:
                end = at + 1
        return end

    def search(self, text):
        """Yields (start, end) of all matches that do not overlap, leftmost and longest, none of them empty."""
        start = 0
        while start < len(text):
            end = self.longest(text, start)
            if end is not None and end > start:
                yield start, end
                start = end
            else:
                start += 1


class Constant(Pattern):
    """No text at all (∅), or only the empty text."""

    def is_nullable(self):
        return self.parts == ("",)

    def derive(self, c):
        return NOTHING

    def __str__(self):
        return self.parts[0]


class Letter(Pattern):
    """One character out of ranges, or (negated) one that is not."""

    def is_nullable(self):
        return False

    def derive(self, c):
        ranges, negated = self.parts
        return EMPTY if any(low <= c <= high for low, high in ranges) != negated else NOTHING

    def __str__(self):
        match self.parts:
            case (), True:
                return "."
            case ((low, high),), False if low == high:
                return low
            case ranges, negated:
                inside = "".join(low if low == high else f"{low}-{high}" for low, high in ranges)
                return f"[{'^' * negated}{inside}]"


class Sequence(Pattern):

    def is_nullable(self):
        return all(part.nullable for part in self.parts)

    def derive(self, c):
        first, rest = self.parts
        eaten = sequence(first.after(c), rest)
        return either(eaten, rest.after(c)) if first.nullable else eaten

    def __str__(self):
        return "".join(f"({part})" if isinstance(part, Either) else str(part) for part in self.parts)


class Either(Pattern):

    def is_nullable(self):
        return any(part.nullable for part in self.parts)

    def derive(self, c):
        return either(*(part.after(c) for part in self.parts))

    def __str__(self):
        return "|".join(map(str, self.parts))


class Many(Pattern):

    def is_nullable(self):
        return True

    def derive(self, c):
        inner, = self.parts
        return sequence(inner.after(c), self)

    def __str__(self):
        inner, = self.parts
        return f"{inner}*" if isinstance(inner, Letter) else f"({inner})*"


NOTHING, EMPTY = Constant("∅"), Constant("")


def sequence(first, rest):
    if NOTHING in (first, rest):
        return NOTHING
    match first, rest:
        case (Constant(), other) | (other, Constant()):
            return other
        case Sequence((head, tail)), _:
            return Sequence(head, sequence(tail, rest))
    return Sequence(first, rest)


def either(*patterns):
    """Alternatives without repetition, in the order in which they first came."""
    distinct = {}
    for pattern in patterns:
        for part in pattern.parts if isinstance(pattern, Either) else (pattern,):
            if part is not NOTHING:
                distinct[part] = True
    match [*distinct]:
        case []:
            return NOTHING
        case [only]:
            return only
        case several:
            return Either(*several)


def many(pattern):
    if isinstance(pattern, (Many, Constant)):
        return pattern if isinstance(pattern, Many) else EMPTY
    return Many(pattern)


CLASSES = {"d": (("0", "9"),), "w": (("0", "9"), ("A", "Z"), ("_", "_"), ("a", "z")), "s": ((" ", " "), ("\t", "\t"))}


class Parser:
    def __init__(self, text):
        self.text, self.at = text, 0

    def peek(self):
        return self.text[self.at:self.at + 1]

    def take(self):
        if self.at == len(self.text):
            raise ValueError(f"{self.text!r} ends too early")
        self.at += 1
        return self.text[self.at - 1]

    def parse(self):
        pattern = self.alternatives()
        if self.peek():
            raise ValueError(f"{self.peek()!r} at {self.at} in {self.text!r} does not fit")
        return pattern

    def alternatives(self):
        pattern = self.concatenation()
        while self.peek() == "|":
            self.at += 1
            pattern |= self.concatenation()
        return pattern

    def concatenation(self):
        parts = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.repetition())
        pattern = EMPTY
        for part in reversed(parts):
            pattern = sequence(part, pattern)
        return pattern

    def repetition(self):
        pattern = self.atom()
        while (c := self.peek()) and c in "*+?":
            self.at += 1
            match c:
                case "*":
                    pattern = many(pattern)
                case "+":
                    pattern += many(pattern)
                case "?":
                    pattern |= EMPTY
        return pattern

    def atom(self):
        match self.take():
            case "(":
                pattern = self.alternatives()
                if self.take() != ")":
                    raise ValueError(f"( is not closed in {self.text!r}")
                return pattern
            case ".":
                return Letter((), True)
            case "[":
                return self.letters()
            case "\\":
                c = self.take()
                return Letter(CLASSES.get(c, ((c, c),)), False)
            case "*" | "+" | "?" as c:
                raise ValueError(f"nothing to repeat before {c!r} in {self.text!r}")
            case c:
                return Letter(((c, c),), False)

    def letters(self):
        negated = self.peek() == "^"
        self.at += negated
        ranges = []
        while (c := self.take()) != "]" or not ranges:
            if c == "\\" and (c := self.take()) in CLASSES:
                ranges += CLASSES[c]
            elif self.text[self.at:self.at + 1] == "-" and self.text[self.at + 1:self.at + 2] not in ("]", ""):
                self.at += 1
                ranges.append((c, self.take()))
            else:
                ranges.append((c, c))
        return Letter(tuple(ranges), negated)


def compiled(text):
    return Parser(text).parse()


def marked(pattern, text):
    pieces, last = [], 0
    for start, end in pattern.search(text):
        pieces += [text[last:start], "»", text[start:end], "«"]
        last = end
    return "".join(pieces) + text[last:]


def demonstrate():
    for text, words in {
        "colou?r": ["color", "colour", "colouur"],
        "(ab|ba)*": ["", "abba", "ababba", "aba"],
        "[a-c]+[^a-c]": ["abcd", "abc", "d"],
        r"\d+-\d\d(-\d\d)?": ["2024-02", "2024-02-29", "2024-2"],
        r"\[.*\]": ["[]", "[x]y]", "[x"],
    }.items():
        pattern = compiled(text)
        print(f"{text:<22}", "  ".join(f"{word!r}: {'yes' if pattern.fullmatch(word) else 'no'}" for word in words))

    print("\nWhat is left of (ab|ba)*c after each letter of 'abbac':")
    pattern = compiled("(ab|ba)*c")
    for c in "abbac":
        following = pattern.after(c)
        print(f"  {str(pattern):<14} after {c!r} is {str(following) or 'the empty text'}")
        pattern = following

    line = "On 2024-02-29 at 10:45 the 3 keepers paid 1,250.00 for 2 lamps."
    for text in (r"\d+", r"\d[\d:.,]*\d|\d", "[A-Za-z]+", "k.*s", "e+"):
        print(f"{text:<18} {marked(compiled(text), line)}")

    a = compiled("a")
    print("\nwritten with operators:", many(a | compiled("b")) + a, "is", many(a | compiled("b")) + a is compiled("(a|b)*a"))
    evil = compiled("a?" * 40 + "a" * 40)
    print("a pattern that hangs a backtracker:", evil.fullmatch("a" * 40), evil.fullmatch("a" * 81))
    for mistake in ("(a", "a)", "*a", "[a", "a\\"):
        try:
            compiled(mistake)
        except ValueError as error:
            print(f"  {error}")


def main(arguments):
    match arguments:
        case []:
            demonstrate()
        case [text, *paths]:
            pattern = compiled(text)
            for path in paths:
                with open(path, encoding="utf-8") as file:
                    lines = file.read().splitlines()
                for number, line in enumerate(lines, 1):
                    if (found := marked(pattern, line)) != line:
                        print(f"{path}:{number}: {found}")


if __name__ == "__main__":
    main(sys.argv[1:])
