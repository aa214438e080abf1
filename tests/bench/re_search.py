# Regular expressions that look for something: literals, words, alternatives, groups, lines, case, tokens.
# args: 2
import re
import sys

WORDS = "the quick brown fox jumps over the lazy dog while 42 tired geese count to 1999 and back".split()
TEXT = "".join(
    f"2024-{i % 12 + 1:02d}-{i % 28 + 1:02d} {'INFO' if i % 3 else 'ERROR'} user{i}@host{i % 7}.example.org "
    f"{WORDS[i % 18]} {WORDS[i * 7 % 18]}=\"{WORDS[i * 3 % 18]} {i}\"\n"
    for i in range(120)
)
LINES = TEXT.splitlines()

LITERAL = re.compile("user119@host0")
WORD = re.compile(r"\w+")
ADDRESS = re.compile(r"[\w.]+@[\w.]+")
LINE = re.compile(r"(\d{4})-(\d\d)-(\d\d) (?P<level>[A-Z]+) (\S+) (.*)$")
QUOTED = re.compile(r'"[^"]*"')
LAZY = re.compile(r'="(.*?)"')
LEVEL = re.compile(r"\b(?:ERROR|FATAL|PANIC)\b")
FOLDED = re.compile(r"lazy|geese", re.IGNORECASE)
MULTI = re.compile(r"^.*ERROR.*$", re.MULTILINE)
TOKEN = re.compile(r"(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<op>[-+*/=<>!]=?|[(),])|(?P<space>\s+)")
SOURCE = "total = total + price_of(item, 3.25) * 12 - (count / 7) >= limit\n" * 8


def run(n):
    total = 0
    for i in range(n):
        total += LITERAL.search(TEXT).start()
        total += len(WORD.findall(TEXT)) + len(ADDRESS.findall(TEXT)) + len(QUOTED.findall(TEXT))
        total += len(LAZY.findall(TEXT)) + len(LEVEL.findall(TEXT)) + len(FOLDED.findall(TEXT))
        total += len(MULTI.findall(TEXT))
        for line in LINES:
            found = LINE.match(line)
            total += int(found.group(2)) + len(found["level"])
            if re.search("geese", line):
                total += 1
            if re.fullmatch(r".*\d\"", line):
                total += 1
        for found in TOKEN.finditer(SOURCE):
            total += found.end() if found.lastgroup == "name" else 1
    return total


print("re_search", run(int(sys.argv[1]) if len(sys.argv) > 1 else 600))  # expect: re_search 46556
