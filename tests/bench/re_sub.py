# Regular expressions that replace and split: by text, by templates with groups, by functions.
# args: 2
import re
import sys

TEXT = "".join(
    f"Item {i}:  price={i * 37 % 1000}.{i % 100:02d} EUR,\tname='thing no. {i}' <b>bold {i}</b>\r\n" for i in range(100)
)

SPACE = re.compile(r"\s+")
NUMBER = re.compile(r"\d+")
TAG = re.compile(r"</?(\w+)>")
PAIR = re.compile(r"(\w+)=(\S+)")
SPLIT = re.compile(r"[,;:]\s*")


def double(found):
    return str(2 * int(found.group()))


def run(n):
    total = 0
    for i in range(n):
        total += len(SPACE.sub(" ", TEXT))
        total += len(TAG.sub(r"[\1]", TEXT)) + len(PAIR.sub(r"\2=\1", TEXT))
        total += len(NUMBER.sub(double, TEXT))
        total += len(SPLIT.split(TEXT)) + len(re.split(r"\r\n", TEXT))
        text, count = re.subn("bold|thing", "?", TEXT)
        total += len(text) + count
        total += len(re.sub(r"(?i)eur", "USD", TEXT))
        for line in TEXT.split("\r\n"):
            total += len(re.sub(r"^Item (\d+)", r"#\g<1>", line))
        total += len(re.escape(TEXT[:200]))
    return total


print("re_sub", run(int(sys.argv[1]) if len(sys.argv) > 1 else 500))  # expect: re_sub 87852
